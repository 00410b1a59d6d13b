import {parseYaml, placeOf, writtenValue} from '../../../../psych/index.ts'
import {isRecord} from '../collections.ts'
import {hintFor} from './hintFor.ts'
import {brokenValues, noKeys, type OwnValues} from './ownValues.ts'

/** Reads front matter as Ruby reads YAML. */
export function readYaml(text: string): OwnValues {
  const parsed = parseYaml(text)
  if ('problem' in parsed) {
    const reason = `The front matter is not YAML: ${parsed.problem}`
    return brokenValues(reason, hintFor(text, parsed), parsed.offset)
  }
  const {value, repeatedKeys, root} = parsed
  if (value !== null && value !== false && !isRecord(value)) {
    return brokenValues(noKeys, 'Write it as `key: value`, one a line.', 0)
  }
  const written = writtenValue(parsed)
  return {
    values: isRecord(value) ? value : {},
    written: isRecord(written) ? written : {},
    isBroken: false,
    rangeOf: (path) => placeOf(root, path),
    problems: repeatedKeys.map(({key, offset}) => ({
      ruleId: 'key-repeated',
      reason: `\`${key}\` stands here a second time; the last one counts`,
      hint: 'Keep one of them.',
      start: offset,
      end: offset + key.length,
    })),
  }
}
