type Colour = readonly [red: number, green: number, blue: number]

/** `#rrggbb` as its three parts from 0 to 255; `undefined` for what is no such colour. */
const partsOf = (colour: string): Colour | undefined => {
  const digits = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/iu.exec(colour.trim())
  if (digits === null) return undefined
  const [red = 0, green = 0, blue = 0] = digits.slice(1).map((pair) => Number.parseInt(pair, 16))
  return [red, green, blue]
}

const textOf = (colour: Colour): string =>
  `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`

const linear = (part: number): number => {
  const share = part / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

const luminance = ([red, green, blue]: Colour): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)

const between = (one: Colour, other: Colour): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/**
 * How well two colours (`#rrggbb`) can be told apart, from 1 to 21; `undefined` if one is no colour.
 *
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrast(one: string, other: string): number | undefined {
  const [first, second] = [partsOf(one), partsOf(other)]
  return first === undefined || second === undefined ? undefined : between(first, second)
}

/** What text needs of its ground. @see https://www.w3.org/TR/WCAG22/#contrast-minimum */
export const readable = 4.5

/**
 * `colour` mixed with white or black, whichever is further from `ground`, just as much as it takes to
 * be read there.
 *
 * @param ground `#rrggbb`.
 */
export function readableOn(ground: string, colour: string, atLeast: number = readable): string {
  const [below, own] = [partsOf(ground), partsOf(colour)]
  if (below === undefined || own === undefined) return colour
  const target: Colour = luminance(below) > 0.18 ? [0, 0, 0] : [255, 255, 255]
  const mixed = (share: number): Colour => {
    const mix = (part: 0 | 1 | 2): number =>
      Math.round(own[part] + (target[part] - own[part]) * share)
    return [mix(0), mix(1), mix(2)]
  }
  const steps = Array.from({length: 51}, (_, step) => mixed(step / 50))
  return textOf(steps.find((step) => between(step, below) >= atLeast) ?? target)
}
