import type {YamlValue} from '../../../../psych/index.ts'
import {scalarText} from '../../mapping/frontMatterValue.ts'

const minute = 1
const hour = 60
/** Longer than a day is a period, not a duration. */
const longest = 24 * hour

/** Signs of units as SI and ISO 8601 have them, whatever the language: `1 h 30 min`, `PT1H30M`. */
const form = /^(?:PT)?(?:(\d+(?:[.,]\d+)?)\s*h[^\d]*)?(?:(\d+)\s*(?:m(?:in)?\p{L}*\.?)?)?$/iu
const clock = /^(\d{1,2}):([0-5]\d)$/

/**
 * A length in minutes: a number of them, `45 min`, `1 h 30 min`, `1:30` (which YAML 1.1 reads as 90);
 * `undefined` for other values.
 */
export function readDuration(value: YamlValue): number | undefined {
  const text = scalarText(value) ?? ''
  const [, hours = '', minutes = ''] = clock.exec(text) ?? form.exec(text) ?? []
  const total = Number(hours.replace(',', '.')) * hour + Number(minutes) * minute
  return Number.isInteger(total) && total > 0 && total <= longest ? total : undefined
}
