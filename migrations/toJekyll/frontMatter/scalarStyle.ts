import {parseYaml, type YamlValue} from '../../../psych/index.ts'

/** How a text is quoted in YAML; `block` stands for `|` and `>`. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'block'

export function styleOf(source: string): ScalarStyle {
  const first = source.charAt(0)
  if (first === "'") return 'single'
  if (first === '"') return 'double'
  return first === '|' || first === '>' ? 'block' : 'plain'
}

/** The value that stands behind a key; `undefined` where that cannot be read. */
export function readScalar(source: string): YamlValue | undefined {
  const parsed = parseYaml(`key: ${source}\nother: 1\n`)
  if ('problem' in parsed) return undefined
  const {value} = parsed
  if (typeof value !== 'object' || value === null || !('key' in value) || !('other' in value)) {
    return undefined
  }
  return value['key']
}
