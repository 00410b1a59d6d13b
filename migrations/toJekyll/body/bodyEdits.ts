import type {BlockWriting} from '../markdown/blockText.ts'
import {
  type Above,
  nothingAbove,
  type OpenItem,
  writeBlock,
  writeBlocks,
} from '../markdown/bodyText.ts'
import {lineEnd, lineStart} from '../text/lines.ts'
import type {TextEdit} from '../text/textEdit.ts'
import {alignBody, type Step} from './alignBody.ts'
import {type BodySource, insertion, levelOf, removal} from './gaps.ts'
import {patchTable} from './patchTable.ts'
import {patchText} from './patchText.ts'
import {stretchEdit} from './stretch.ts'
import type {Part, Unit} from './units.ts'

const markerOf = (line: string): string | undefined => /^\s*(?:[*+-]|\d+[.)])\s+/u.exec(line)?.[0]

const lineAt = (body: string, offset: number): string =>
  body.slice(lineStart(body, offset), lineEnd(body, offset))

/** What the lines of a unit leave open for what stands below them. */
const below = (above: Above, unit: Unit, {body, ranges}: BodySource): Above => {
  let items: readonly OpenItem[] = above.items
  let isQuote = false
  for (const part of unit.parts) {
    const level = levelOf(part)
    isQuote = part.block['style'] === 'blockquote'
    if (level === 0) {
      items = []
      continue
    }
    const {listItem: kind, _key: key} = part.block
    const range = typeof key === 'string' ? ranges.get(key) : undefined
    const prefix = range === undefined ? undefined : markerOf(lineAt(body, range.start))
    if (typeof kind !== 'string' || prefix === undefined) continue
    items = [...items.filter((item) => item.level < level), {level, kind, prefix}]
  }
  return {items, isQuote}
}

const patched = (
  source: BodySource,
  unit: Unit,
  parts: readonly Part[],
  writing: BlockWriting,
): readonly TextEdit[] | undefined => {
  if (unit.parts.length !== parts.length) return undefined
  const [first] = unit.parts
  const [only] = parts
  if (parts.length === 1 && first?.normal.type === 'table' && only?.normal.type === 'table') {
    const text = source.body.slice(unit.start, unit.end)
    const table = patchTable(text, first.block, only.block, writing)
    return table === undefined ? undefined : [{start: unit.start, end: unit.end, text: table}]
  }
  const edits = unit.parts.map((old, index): TextEdit | 'same' | undefined => {
    const wanted = parts[index]
    if (wanted === undefined) return undefined
    if (old.normal.json === wanted.normal.json) return 'same'
    const isAlike =
      old.normal.type === 'block' &&
      wanted.normal.type === 'block' &&
      old.block['style'] === wanted.block['style'] &&
      old.block['listItem'] === wanted.block['listItem'] &&
      levelOf(old) === levelOf(wanted)
    return isAlike
      ? patchText(source.body, old.block, wanted.block, source.ranges, writing)
      : undefined
  })
  if (edits.includes(undefined)) return undefined
  return edits.flatMap((edit) => (edit === undefined || edit === 'same' ? [] : [edit]))
}

const indentedLike = (text: string, prefix: string, lineBreak: string): string =>
  text
    .split(/\r?\n/u)
    .map((line, index) => (index === 0 || line === '' ? line : ' '.repeat(prefix.length) + line))
    .join(lineBreak)

/** A description of a definition list is a paragraph behind a colon. */
const definitionOf = (line: string): string | undefined => /^\s*:\s+/u.exec(line)?.[0]

const rewritten = (
  source: BodySource,
  unit: Unit,
  parts: readonly Part[],
  above: Above,
  writing: BlockWriting,
): TextEdit => {
  const {body} = source
  const {start, end} = unit
  const [only] = parts
  const [old] = unit.parts
  const line = lineAt(body, start)
  const prefix = old?.block['listItem'] === undefined ? definitionOf(line) : markerOf(line)
  const keepsMarker =
    parts.length === 1 &&
    prefix !== undefined &&
    old !== undefined &&
    only !== undefined &&
    old.block['listItem'] === only.block['listItem'] &&
    levelOf(old) === levelOf(only)
  if (keepsMarker) {
    const bare = writeBlock({...only.block, level: 0, listItem: ''}, nothingAbove, writing).text
    return {start, end, text: prefix + indentedLike(bare, prefix, writing.lineBreak)}
  }
  return {
    start,
    end,
    text: writeBlocks(
      parts.map(({block}) => block),
      above,
      writing,
    ).text,
  }
}

export type Scope = 'words' | 'blocks' | 'stretch' | 'all' | 'everything'

/**
 * The edits that make a page's body another one.
 * @param scope `words`: in changed blocks only the words that differ; `blocks`: changed blocks as a
 *   whole; `stretch`: these with the blocks around them; `all`: all blocks; `everything`: also what stands between and around them
 */
export function bodyEdits(
  source: BodySource,
  wanted: readonly Part[],
  scope: Scope,
  writing: BlockWriting,
): readonly TextEdit[] {
  const {units, body} = source
  if (scope === 'all' || scope === 'everything') {
    const isAll = scope === 'everything'
    const first = isAll ? 0 : (units[0]?.start ?? body.length)
    const last = isAll ? body.trimEnd().length : (units.at(-1)?.tail ?? body.length)
    const text = writeBlocks(
      wanted.map(({block}) => block),
      nothingAbove,
      writing,
    ).text
    return [{start: first, end: last, text}]
  }
  const steps = alignBody(units, wanted)
  if (scope === 'stretch') {
    const edit = stretchEdit(steps, writing)
    return edit === undefined ? [] : [edit]
  }
  const edits: TextEdit[] = []
  let above: Above = nothingAbove
  let before: Unit | undefined
  for (let at = 0; at < steps.length; at += 1) {
    const step = steps[at]
    if (step === undefined) break
    if (step.kind === 'insert') {
      const more = steps.slice(at).findIndex(({kind}) => kind !== 'insert')
      const inserted = steps.slice(at, more === -1 ? steps.length : at + more)
      const parts = inserted.flatMap((each) => (each.kind === 'insert' ? each.parts : []))
      edits.push(insertion(source, parts, {before, behind: nextStaying(steps, at), above}, writing))
      above = writeBlocks(
        parts.map(({block}) => block),
        above,
        writing,
      ).above
      at += inserted.length - 1
      continue
    }
    if (step.kind === 'remove') {
      let last = step.unit
      while (steps[at + 1]?.kind === 'remove') {
        at += 1
        const next = steps[at]
        if (next?.kind === 'remove') last = next.unit
      }
      edits.push(removal(source, step.unit, last, before, nextStaying(steps, at + 1)))
      continue
    }
    if (step.kind === 'change') {
      const small = scope === 'words' ? patched(source, step.unit, step.parts, writing) : undefined
      edits.push(...(small ?? [rewritten(source, step.unit, step.parts, above, writing)]))
    }
    above = below(above, step.unit, source)
    before = step.unit
  }
  return edits
}

const nextStaying = (steps: readonly Step[], from: number): Unit | undefined => {
  for (const step of steps.slice(from))
    if (step.kind === 'keep' || step.kind === 'change') return step.unit
  return undefined
}
