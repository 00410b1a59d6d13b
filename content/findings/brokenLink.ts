import {defined} from '../objects/defined.ts'
import {bodyParts} from './bodyParts.ts'
import {brokenSince} from './brokenSince.ts'
import type {CheckedDocument} from './checkedDocument.ts'
import type {FieldPath} from './finding.ts'
import type {Rule} from './findingContext.ts'

interface Place {
  readonly url: string
  readonly text?: string
  readonly path: FieldPath
}

/** Links of what is over too: people come for the recording. */
export const brokenLink: Rule = (document, {brokenLinks}) =>
  placesOf(document).flatMap(({url, text, path}) => {
    const broken = brokenLinks.get(url)
    const subject = text === undefined ? `The link to ${url}` : `The link “${text}”`
    return broken === undefined
      ? []
      : [
          {
            ruleId: 'link-broken',
            severity: 'warning',
            message: brokenSince(subject, broken),
            path,
          },
        ]
  })

const placesOf = ({links = [], body}: CheckedDocument): readonly Place[] => [
  ...links.map(({_key, url, title}) => ({
    url,
    ...defined({text: title}),
    path: ['links', {_key}, 'url'],
  })),
  ...bodyParts(body, ['body']).links.map(({part, path}) => ({
    url: part.href,
    path: [...path, 'href'],
  })),
]
