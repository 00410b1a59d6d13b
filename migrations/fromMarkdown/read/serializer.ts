import {deserialize, serialize} from 'node:v8'

/** Plain data as bytes and back, with maps, numbers that JSON does not know, and what is shared. */
export const serializer = {
  serialize: (value: unknown): Uint8Array => serialize(value),
  deserialize: <Value>(bytes: Uint8Array): Value => deserialize(bytes),
}
