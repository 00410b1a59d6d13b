import {isList, isObject} from '../../fromMarkdown/dataset/json.ts'
import {normalBlocks} from '../compare/normalBody.ts'
import type {PageReading} from '../reading/siteReader.ts'
import type {TextEdit} from '../text/textEdit.ts'

/** The footnotes of a page while its text is written. */
export interface Footnotes {
  /** `[^1]` for what a footnote says, as `markDefs` in their normal form. */
  readonly reference: (json: string) => string
  /** What has to be added for new ones. */
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

/** Known footnotes keep their labels; new ones get the next number. */
export function footnotesOf({body, page}: PageReading): Footnotes {
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
  const known = labels.size
  const added: string[] = []
  return {
    reference: (json) => {
      const own = labels.get(json)
      if (own !== undefined) return own
      const written = `[^${known + added.length + 1}]`
      labels.set(json, written)
      added.push(`${written}: ${wordsOf(json)}`)
      return written
    },
    definitions: (lineBreak) => {
      if (added.length === 0) return []
      const end = page.body.trimEnd().length
      return [{start: end, end, text: lineBreak.repeat(2) + added.join(lineBreak.repeat(2))}]
    },
  }
}
