import {parse, TomlDate, TomlError, type TomlValue} from 'smol-toml'

import type {YamlValue} from '../../../../psych/index.ts'
import type {Range} from '../range.ts'
import {brokenValues, type OwnValues} from './ownValues.ts'
import {tomlPlaces} from './tomlPlaces.ts'

/** A time of day alone is a text, as it is in YAML. */
const valueOfDate = (date: TomlDate): YamlValue => {
  const iso = date.toISOString().replace(/\.000(?=$|[Z+-])/, '')
  return date.isTime() ? iso : {type: 'timestamp', iso, text: iso}
}

const valueOf = (value: TomlValue): YamlValue => {
  if (value instanceof TomlDate) return valueOfDate(value)
  if (typeof value === 'bigint') return String(value)
  if (Array.isArray(value)) return value.map(valueOf)
  return typeof value === 'object' ? valuesOf(value) : value
}

const valuesOf = (
  table: Readonly<Record<string, TomlValue>>,
): Readonly<Record<string, YamlValue>> =>
  Object.fromEntries(Object.entries(table).map(([key, value]) => [key, valueOf(value)]))

const hint = 'A key stands before `=`, a text in quotes, a list in brackets.'

const offsetOf = (text: string, {line, column}: TomlError): number => {
  const before = text.split('\n', line - 1).reduce((sum, each) => sum + each.length + 1, 0)
  return Math.min(before + column - 1, text.length)
}

const lazily = (text: string): OwnValues['rangeOf'] => {
  let places: ((path: readonly (string | number)[]) => Range | undefined) | undefined
  return (path) => (places ??= tomlPlaces(text))(path)
}

/** Reads front matter, or a file of settings, that is TOML 1.0. @see https://toml.io/en/v1.0.0 */
export function readToml(text: string): OwnValues {
  try {
    const table = parse(text, {integersAsBigInt: 'asNeeded'})
    const values = valuesOf(table)
    return {values, written: values, problems: [], isBroken: false, rangeOf: lazily(text)}
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const [, reason = error.message] = /^Invalid TOML document: ([^\n]*)/.exec(error.message) ?? []
    return brokenValues(`This is not TOML: ${reason}`, hint, offsetOf(text, error))
  }
}
