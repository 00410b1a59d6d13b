import type {Figure} from '../text/portableText.ts'
import {bodyParts} from './bodyParts.ts'
import type {FieldPath} from './finding.ts'
import type {Rule, RuleFinding} from './findingContext.ts'

export const imageWithoutDescription: Rule = ({mainImage, body}) => [
  ...(mainImage === undefined ? [] : undescribed('The image', mainImage, ['mainImage'])),
  ...bodyParts(body, ['body']).figures.flatMap(({part, path}) =>
    undescribed('An image in the text', part, path),
  ),
]

const undescribed = (subject: string, figure: Figure, path: FieldPath): readonly RuleFinding[] => {
  const isShown = figure.asset !== undefined || figure.original !== undefined
  return !isShown || (figure.alt ?? '').trim() !== ''
    ? []
    : [
        {
          ruleId: 'image-without-description',
          severity: 'warning',
          message: `${subject} has no description. Say what it shows, for people who cannot see it.`,
          path: [...path, 'alt'],
        },
      ]
}
