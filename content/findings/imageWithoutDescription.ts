import type {Figure} from '../text/portableText.ts'
import {bodyParts} from './bodyParts.ts'
import type {FieldPath} from './finding.ts'
import type {Rule, RuleFinding} from './findingContext.ts'

export const imageWithoutDescription: Rule = ({mainImage, body}) => [
  ...(mainImage === undefined
    ? []
    : undescribed('The image of the page', mainImage, ['mainImage'])),
  ...bodyParts(body, ['body']).figures.flatMap(({part, path}) =>
    undescribed('An image in the text', part, path),
  ),
]

const undescribed = (subject: string, figure: Figure, path: FieldPath): readonly RuleFinding[] => {
  const isShown = figure.asset !== undefined || figure.original !== undefined
  return !isShown || figure.decorative === true || (figure.alt ?? '').trim() !== ''
    ? []
    : [
        {
          ruleId: 'image-without-description',
          severity: 'warning',
          message: `${subject}${fileOf(figure)} has no description. Say what it shows, for people who cannot see it, or that it is mere decoration.`,
          path: [...path, 'alt'],
        },
      ]
}

/** What tells it from others, as far as it has a name: its caption, or its file. */
const fileOf = ({caption, original}: Figure): string => {
  const name = caption ?? original?.split('/').at(-1)
  return name === undefined || name === '' ? '' : ` “${name}”`
}
