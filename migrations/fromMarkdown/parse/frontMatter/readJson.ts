import {parseYaml, placeOf, type YamlValue} from '../../../../psych/index.ts'
import {isRecord} from '../collections.ts'
import {brokenValues, noKeys, type OwnValues} from './ownValues.ts'

const isValue = (value: unknown): value is YamlValue =>
  value === null ||
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (typeof value === 'object' && Object.values(value).every(isValue))

const parse = (text: string): YamlValue | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    return isValue(value) ? value : undefined
  } catch {
    return undefined
  }
}

const hint =
  'Each key and text stands in double quotes, with a comma between two; none after the last.'

/** Reads front matter that is a JSON object. As nearly all JSON is YAML, that says where what stands. */
export function readJson(text: string): OwnValues {
  const value = parse(text)
  const yaml = parseYaml(text)
  if (value === undefined) {
    const [problem, offset] = 'problem' in yaml ? [yaml.problem, yaml.offset] : ['see below', 0]
    return brokenValues(`This is not JSON: ${problem}`, hint, offset)
  }
  if (!isRecord(value)) return brokenValues(noKeys, 'Write it as `{"key": "value"}`.', 0)
  const root = 'problem' in yaml ? undefined : yaml.root
  return {
    values: value,
    written: value,
    problems: [],
    isBroken: false,
    rangeOf: (path) => placeOf(root, path),
  }
}
