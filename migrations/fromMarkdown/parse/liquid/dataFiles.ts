import {parseYaml, type YamlValue} from '../../../../psych/index.ts'

/** The texts of a site's files of data, by their paths below the folder of data: `places/halls.yml`. */
export type DataFiles = Readonly<Record<string, string>>

/** As Jekyll calls a file of data: without its ending, and without signs. */
const nameOf = (path: string): string =>
  path
    .replace(/\.[^./]+$/u, '')
    .split('/')
    .map((part) => part.replaceAll(/[^\w\s-]+/gu, '').replaceAll(/\s+/gu, '_'))
    .join('/')

interface Read {
  readonly text: string
  /** None before it is asked for, and where the file cannot be read. */
  value?: YamlValue | undefined
  isRead: boolean
}

const known = new WeakMap<DataFiles, ReadonlyMap<string, Read>>()

const filesIn = (files: DataFiles): ReadonlyMap<string, Read> => {
  const found =
    known.get(files) ??
    new Map(Object.entries(files).map(([path, text]) => [nameOf(path), {text, isRead: false}]))
  known.set(files, found)
  return found
}

const valueIn = (file: Read): YamlValue | undefined => {
  if (file.isRead) return file.value
  const parsed = parseYaml(file.text)
  file.isRead = true
  file.value = 'problem' in parsed ? undefined : (parsed.value ?? null)
  return file.value
}

/**
 * What a path of keys leads to in files of data, each read when it is first asked for: the file's
 * value, and the keys that are left. `undefined` for a file that cannot be read, and for a folder.
 */
export function dataAt(
  files: DataFiles,
  path: readonly string[],
): readonly [value: YamlValue, rest: readonly string[]] | undefined {
  const names = filesIn(files)
  for (let length = 1; length <= path.length; length += 1) {
    const file = names.get(path.slice(0, length).join('/'))
    if (file === undefined) continue
    const value = valueIn(file)
    return value === undefined ? undefined : [value, path.slice(length)]
  }
  const folder = path.map((part) => `${part}/`).join('')
  return [...names.keys()].some((name) => name.startsWith(folder)) ? undefined : [null, []]
}
