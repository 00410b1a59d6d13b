import type {YamlValue} from '../../../../psych/index.ts'
import type {LiquidContext} from './context.ts'

/** `undefined` for what Jekyll alone knows. */
export type Filter = (
  value: YamlValue,
  context: LiquidContext,
  args: readonly YamlValue[],
) => YamlValue | undefined

/** A value as a filter for texts takes it; `undefined` for lists and maps. */
export function textOf(value: YamlValue | undefined): string | undefined {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? undefined : String(value)
}

export function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value)
}
