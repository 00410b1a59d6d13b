import type {StringRule} from 'sanity'

import {contrast, readable} from '../../content/colour/contrast.ts'

/** Of the text itself, which is nearly black. */
const ink = '#1b1c1f'

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

/** A colour, `#rrggbb`. */
const colour = (value: string): true | string =>
  contrast(value, ink) === undefined
    ? 'Write the colour as # and six digits or letters a–f, such as #1d4fbb.'
    : true

const told = (ratio: number): string => ratio.toFixed(1).replace('.0', '')

/** A background on which the text can be read. */
export function lightColour(rule: StringRule): StringRule {
  return rule.custom((value) => {
    if (!isText(value)) return true
    const ratio = contrast(value, ink)
    if (ratio === undefined) return colour(value)
    return ratio >= 7
      ? true
      : `Text is hard to read on this colour (contrast ${told(ratio)}, at least 7 is asked). Choose a lighter one.`
  })
}

/** A colour of links that can be read on the background beside it. */
export function accentColour(rule: StringRule): StringRule {
  return rule.custom((value, {parent}) => {
    if (!isText(value)) return true
    const ground =
      typeof parent === 'object' && parent !== null && 'background' in parent
        ? parent.background
        : undefined
    const ratio = contrast(value, isText(ground) ? ground : '#ffffff')
    if (ratio === undefined) return colour(value)
    return ratio >= readable
      ? true
      : `Links are hard to read in this colour (contrast ${told(ratio)}, at least ${readable} is asked). Choose a darker one.`
  })
}
