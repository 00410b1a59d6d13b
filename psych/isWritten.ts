import type {Written, YamlValue} from './value.ts'

/** Whether a value is a number or a truth value with the text that it was written as. */
export function isWritten(value: YamlValue | undefined): value is Written {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    value['type'] === 'written' &&
    'value' in value
  )
}
