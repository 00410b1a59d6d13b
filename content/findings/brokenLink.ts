import {defined} from '../objects/defined.ts'
import {bodyParts} from './bodyParts.ts'
import {brokenSince} from './brokenSince.ts'
import type {CheckedDocument} from './checkedDocument.ts'
import type {FieldPath} from './finding.ts'
import type {Rule} from './findingContext.ts'
import {namedLink} from './namedLink.ts'

interface Place {
  readonly url: string
  readonly text?: string
  /** "under Links", "in the text". */
  readonly where: string
  readonly path: FieldPath
}

/** Links of what is over too: people come for the recording. */
export const brokenLink: Rule = (document, {brokenLinks, timeZone}) =>
  placesOf(document).flatMap(({url, text, where, path}) => {
    const broken = brokenLinks.get(url)
    const subject = `The link ${namedLink({url, ...defined({label: text})})} ${where}`
    return broken === undefined
      ? []
      : [
          {
            ruleId: 'link-broken',
            severity: 'warning',
            message: brokenSince(subject, broken, timeZone),
            path,
          },
        ]
  })

const placesOf = ({links = [], body}: CheckedDocument): readonly Place[] => [
  ...links.map(({_key, url, title}) => ({
    url,
    ...defined({text: title}),
    where: 'under Links',
    path: ['links', {_key}, 'url'],
  })),
  ...bodyParts(body, ['body']).links.map(({part, path}) => ({
    url: part.href,
    where: 'in the text',
    path: [...path, 'href'],
  })),
]
