import {isList, isObject, type Json, type JsonObject} from '../../fromMarkdown/dataset/json.ts'

/** A stretch of text that has the same marks: decorators by name, links and footnotes as JSON. */
export interface Run {
  readonly text: string
  readonly marks: readonly string[]
}

interface Unit {
  readonly character: string
  readonly marks: readonly string[]
}

const stringOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '')

const stringsOf = (value: Json | undefined): readonly string[] =>
  isList(value) ? value.filter((item) => typeof item === 'string') : []

const objectsOf = (value: Json | undefined): readonly JsonObject[] =>
  isList(value) ? value.filter(isObject) : []

/** What a `markDefs` entry says, the same for two that say the same. */
export type DescribeMark = (mark: JsonObject) => string

const unitsOf = (block: JsonObject, describe: DescribeMark): readonly Unit[] => {
  const definitions = new Map(
    objectsOf(block['markDefs']).map((mark) => [stringOf(mark['_key']), describe(mark)]),
  )
  return objectsOf(block['children']).flatMap((span) => {
    const marks = stringsOf(span['marks'])
      .flatMap((mark) => definitions.get(mark) ?? (/^[a-z-]+$/u.test(mark) ? mark : []))
      .filter((mark) => mark !== '')
    const sorted = [...new Set(marks)].toSorted()
    return withNotes(stringOf(span['text']).normalize('NFC'), sorted)
  })
}

/** Stands for the number of a footnote, which is whatever its place gives it. */
const noteSign = '†'

const isNote = (mark: string): boolean => mark.startsWith('{"footnote"')

/** A footnote stands behind the words that an editor gave it, as on a page. */
const withNotes = (text: string, marks: readonly string[]): readonly Unit[] => {
  const own = marks.filter((mark) => !isNote(mark))
  const isNumber = own.length < marks.length && /^\s*\d+\s*$/u.test(text)
  const words = isNumber ? '' : text
  return [
    ...words.split('').map((character) => ({character, marks: own})),
    ...(own.length < marks.length ? [{character: noteSign, marks: marks.filter(isNote)}] : []),
  ]
}

const isSpace = ({character}: Unit): boolean => /[ \t\r\n\f]/u.test(character)

const common = (a: readonly string[] = [], b: readonly string[] = []): readonly string[] =>
  a.filter((mark) => b.includes(mark))

/** White space as a browser shows it; between two words it has the marks that both have. */
const collapsed = (units: readonly Unit[]): readonly Unit[] => {
  const shown: Unit[] = []
  let at = 0
  while (at < units.length) {
    const unit = units[at]
    if (unit === undefined) break
    if (!isSpace(unit)) {
      shown.push(unit)
      at += 1
      continue
    }
    const from = at
    while (at < units.length && isSpace(units[at] ?? unit)) at += 1
    const before = shown.at(-1)
    const behind = units[at]
    if (before === undefined || behind === undefined) continue
    const breaks = units.slice(from, at).some(({character}) => character === '\n')
    shown.push({character: breaks ? '\n' : ' ', marks: common(before.marks, behind.marks)})
  }
  return shown
}

const sameMarks = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((mark, index) => mark === b[index])

/** The text of a block in its normal form: what two blocks have in common that show the same. */
export function runsOf(block: JsonObject, describe: DescribeMark): readonly Run[] {
  const runs: {text: string; readonly marks: readonly string[]}[] = []
  for (const {character, marks} of collapsed(unitsOf(block, describe))) {
    const last = runs.at(-1)
    if (last !== undefined && sameMarks(last.marks, marks)) last.text += character
    else runs.push({text: character, marks})
  }
  return runs
}
