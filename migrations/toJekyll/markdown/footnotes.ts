import {isList, isObject, type JsonObject} from '../../fromMarkdown/dataset/json.ts'
import type {Range} from '../../fromMarkdown/parse/range.ts'
import {normalBlocks, textRuns} from '../compare/normalBody.ts'
import type {PageReading} from '../reading/siteReader.ts'
import type {TextEdit} from '../text/textEdit.ts'

/** The footnotes of a page while its text is written. */
export interface Footnotes {
  /** `[^1]` for what a footnote says, as `markDefs` in their normal form. */
  readonly reference: (json: string) => string
  /** What has to be added for new ones, and what those that say something else are to say. */
  readonly definitions: (lineBreak: string) => readonly TextEdit[]
}

const label = /\[\^([^\]]+)\]/u

const wordsOf = (json: string): string => {
  const value: unknown = JSON.parse(json)
  const blocks =
    typeof value === 'object' && value !== null && 'footnote' in value ? value.footnote : []
  const texts = Array.isArray(blocks)
    ? blocks.flatMap((block: unknown) => (typeof block === 'string' ? textIn(block) : []))
    : []
  return texts.join(' ')
}

const textIn = (block: string): string => {
  const parsed: unknown = JSON.parse(block)
  const normal =
    Array.isArray(parsed) && typeof parsed[1] === 'object' && parsed[1] !== null ? parsed[1] : {}
  const runs: unknown = 'runs' in normal ? normal.runs : []
  return Array.isArray(runs)
    ? runs
        .map((run: unknown) =>
          typeof run === 'object' && run !== null && 'text' in run ? String(run.text) : '',
        )
        .join('')
    : ''
}

const isNote = (mark: string): boolean => mark.startsWith('{"footnote"')

/** The footnotes of some blocks, in their order. */
const notesIn = (blocks: readonly JsonObject[]): readonly string[] => [
  ...new Set(blocks.flatMap((block) => textRuns(block).flatMap(({marks}) => marks.filter(isNote)))),
]

/** What stands behind `[^1]:`, where it is one paragraph. */
const definitionOf = (body: string, written: string): Range | undefined => {
  const at = new RegExp(`^ {0,3}${RegExp.escape(written)}:[ \\t]*`, 'mu').exec(body)
  if (at === null) return undefined
  const start = at.index + at[0].length
  const words = /^(?:\S.*(?:\r?\n(?![ \t]*\r?$|[ \t]*\[\^).+)*)/mu.exec(body.slice(start))
  if (words === null || words.index !== 0) return undefined
  const end = start + words[0].trimEnd().length
  return /^\r?\n[ \t]*\r?\n(?: {4}|\t)/u.test(body.slice(end)) ? undefined : {start, end}
}

/**
 * Known footnotes keep their labels. One that says something else is written where it stands, with
 * its label; new ones get the next number.
 * @param wanted the blocks of the body that is to be
 */
export function footnotesOf({body, page}: PageReading, wanted: readonly JsonObject[]): Footnotes {
  const labels = new Map<string, string>()
  for (const {block} of normalBlocks(JSON.parse(JSON.stringify(body.blocks)))) {
    for (const mark of isList(block['markDefs']) ? block['markDefs'].filter(isObject) : []) {
      if (mark['_type'] !== 'footnote' || typeof mark['_key'] !== 'string') continue
      const range = body.ranges.get(mark['_key'])
      const written =
        range === undefined ? undefined : label.exec(page.body.slice(range.start, range.end))?.[0]
      const {content = []} = mark
      const json = JSON.stringify({footnote: normalBlocks(content).map(({normal}) => normal.json)})
      if (written !== undefined) labels.set(json, written)
    }
  }
  const notes = notesIn(wanted)
  const changed = notes.filter((json) => !labels.has(json))
  const left = [...labels].filter(([json]) => !notes.includes(json))
  const edits: TextEdit[] = []
  if (changed.length === left.length) {
    for (const [index, json] of changed.entries()) {
      const written = left[index]?.[1] ?? ''
      const range = definitionOf(page.body, written)
      if (range === undefined) continue
      labels.set(json, written)
      edits.push({...range, text: wordsOf(json)})
    }
  }
  const taken = new Set(labels.values())
  const added: string[] = []
  return {
    reference: (json) => {
      const own = labels.get(json)
      if (own !== undefined) return own
      let number = taken.size + 1
      while (taken.has(`[^${number}]`)) number += 1
      const written = `[^${number}]`
      taken.add(written)
      labels.set(json, written)
      added.push(`${written}: ${wordsOf(json)}`)
      return written
    },
    definitions: (lineBreak) => {
      if (added.length === 0) return edits
      const end = page.body.trimEnd().length
      const text = lineBreak.repeat(2) + added.join(lineBreak.repeat(2))
      return [...edits, {start: end, end, text}]
    },
  }
}
