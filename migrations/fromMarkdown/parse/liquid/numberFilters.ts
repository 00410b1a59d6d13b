import type {YamlValue} from '../../../../psych/index.ts'
import type {Filter} from './filter.ts'

const numberOf = (value: YamlValue | undefined): number | undefined => {
  if (typeof value === 'number') return value
  return typeof value === 'string' && /^-?\d+(?:\.\d+)?$/u.test(value) ? Number(value) : undefined
}

type Calculate = (one: number, other: number) => number

/** Liquid shows `3.0` where a fraction comes to a whole number, which no number here can say. */
const ofNumbers =
  (calculate: Calculate): Filter =>
  (value, _context, [argument = 0]) => {
    const [one, other] = [numberOf(value), numberOf(argument)]
    if (one === undefined || other === undefined) return undefined
    const result = calculate(one, other)
    const isShown = Number.isInteger(one) && Number.isInteger(other)
    return Number.isFinite(result) && (isShown || !Number.isInteger(result)) ? result : undefined
  }

const toWhole =
  (round: (value: number) => number): Filter =>
  (value) => {
    const number = numberOf(value)
    return number === undefined ? undefined : round(number)
  }

const bothWhole = (one: number, other: number): boolean =>
  Number.isInteger(one) && Number.isInteger(other)

/** Filters for numbers, and for texts that are figures. */
export const numberFilters: Readonly<Record<string, Filter>> = {
  abs: ofNumbers((value) => Math.abs(value)),
  at_least: ofNumbers(Math.max),
  at_most: ofNumbers(Math.min),
  ceil: toWhole(Math.ceil),
  divided_by: ofNumbers((one, other) =>
    bothWhole(one, other) ? Math.floor(one / other) : one / other,
  ),
  floor: toWhole(Math.floor),
  minus: ofNumbers((one, other) => one - other),
  modulo: ofNumbers((one, other) => one - other * Math.floor(one / other)),
  plus: ofNumbers((one, other) => one + other),
  round: (value, _context, [digits]) => {
    const [number, wanted] = [numberOf(value), numberOf(digits ?? 0)]
    return number === undefined || wanted === undefined || wanted > 15
      ? undefined
      : Number(number.toFixed(Math.max(0, wanted)))
  },
  times: ofNumbers((one, other) => one * other),
}
