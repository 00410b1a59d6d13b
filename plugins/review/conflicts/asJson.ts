import type {Json} from '../../../migrations/fromMarkdown/dataset/json.ts'

/** A value as it goes over the wire. */
export function asJson(value: unknown): Json | undefined {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value))
}
