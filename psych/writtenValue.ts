import {compose} from './compose.ts'
import type {ParsedYaml} from './parseYaml.ts'
import type {YamlValue} from './value.ts'

/**
 * The value of a document with the text of every number and truth value that is written in another
 * way than its value is (`Written`): what a reader who wants texts takes for `place: No`.
 */
export function writtenValue({value, root, isPlainlyWritten}: ParsedYaml): YamlValue {
  return isPlainlyWritten ? value : compose(root, true).value
}
