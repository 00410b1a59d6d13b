import {commonEnds} from '../../../content/lists/commonEnds.ts'
import type {JsonObject} from '../../fromMarkdown/dataset/json.ts'
import {appendText, blockWords, replaceText, spliceText} from './replaceText.ts'

const joint = /^\s*(?:,|&|\+|och|and|samt)\s*/u
const leading = /\s*(?:[–—,:-]|\(|\b(?:av|by|med|with))\s*$/u

const withoutName = (block: JsonObject, name: string): JsonObject | undefined => {
  const text = blockWords(block)
  const start = text.indexOf(name)
  if (start === -1) return undefined
  const end = start + name.length
  const behind = joint.exec(text.slice(end))?.[0]
  if (behind !== undefined) return spliceText(block, start, end + behind.length, '')
  const before =
    /\s*(?:,|&|\+|och|and|samt)\s*$/u.exec(text.slice(0, start))?.[0] ??
    leading.exec(text.slice(0, start))?.[0] ??
    ''
  const closes = text.startsWith(')', end) && before.includes('(') ? 1 : 0
  return spliceText(block, start - before.length, end + closes, '')
}

const withName = (
  block: JsonObject,
  name: string,
  previous: string | undefined,
  inBrackets: boolean,
): JsonObject | undefined => {
  if (previous === undefined) return appendText(block, inBrackets ? ` (${name})` : ` – ${name}`)
  const at = blockWords(block).indexOf(previous)
  return at === -1
    ? undefined
    : spliceText(block, at + previous.length, at + previous.length, `, ${name}`)
}

/**
 * A block in which other people are named than before; `undefined` where their names do not stand in it.
 * @param inBrackets whether the first name of all stands in brackets, not behind a dash
 */
export function renamed(
  block: JsonObject,
  before: readonly string[],
  after: readonly string[],
  inBrackets = false,
): JsonObject | undefined {
  const same = commonEnds(before, after)
  const gone = before.slice(same.before, before.length - same.behind)
  const came = after.slice(same.before, after.length - same.behind)
  let written: JsonObject | undefined = block
  for (const [index, name] of gone.entries()) {
    const by = came[index]
    if (written === undefined) return undefined
    written = by === undefined ? withoutName(written, name) : replaceText(written, name, by)
  }
  let previous = came[gone.length - 1] ?? after[same.before - 1]
  for (const name of came.slice(gone.length)) {
    if (written === undefined) return undefined
    written = withName(written, name, previous, inBrackets)
    previous = name
  }
  return written
}
