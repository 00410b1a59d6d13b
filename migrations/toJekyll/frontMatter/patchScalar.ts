import {commonEnds} from '../../../content/lists/commonEnds.ts'
import {readScalar, styleOf} from './scalarStyle.ts'

/** For each character of a scalar's text, and its end, where it stands in the scalar's source. */
const offsetsOf = (source: string, text: string): readonly number[] | undefined => {
  const style = styleOf(source)
  if (style === 'block') return undefined
  const isQuoted = style !== 'plain'
  const end = isQuoted ? source.length - 1 : source.length
  const offsets: number[] = []
  let at = isQuoted ? 1 : 0
  for (const unit of text.split('')) {
    const fold = /^[ \t]*\r?\n[ \t]*(?!\r?\n)/u.exec(source.slice(at, end))?.[0]
    offsets.push(at)
    if (fold !== undefined && unit === ' ') at += fold.length
    else if (source[at] !== unit || (style === 'double' && unit === '\\')) return undefined
    else at += style === 'single' && unit === "'" ? 2 : 1
  }
  return at === end ? [...offsets, end] : undefined
}

/**
 * A scalar's source with as little changed as gives the new text: folded lines that say the same
 * stay as they are. `undefined` where that does not read back.
 */
export function patchScalar(source: string, before: string, after: string): string | undefined {
  const offsets = offsetsOf(source, before)
  if (offsets === undefined) return undefined
  const same = commonEnds(before, after)
  const from = offsets[same.before]
  const to = offsets[before.length - same.behind]
  if (from === undefined || to === undefined) return undefined
  const changed = after.slice(same.before, after.length - same.behind)
  const escaped = styleOf(source) === 'single' ? changed.replaceAll("'", "''") : changed
  const patched = source.slice(0, from) + escaped + source.slice(to)
  return readScalar(patched) === after ? patched : undefined
}
