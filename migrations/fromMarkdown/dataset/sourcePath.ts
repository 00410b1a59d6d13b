import {isObject, type JsonDocument} from './json.ts'

/** The file that a document was read from; its id for one that is made of several. */
export function sourcePath({_id, source}: JsonDocument): string {
  return isObject(source) && typeof source['path'] === 'string' ? source['path'] : _id
}
