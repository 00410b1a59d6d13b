/** A part of a span between two line breaks of the source. Offsets are UTF-16; ends are exclusive. */
export interface SpanPart {
  readonly text: string
  /** In the span's text. */
  readonly start: number
  /** In the source that the span came from. */
  readonly sourceStart: number
  readonly sourceEnd: number
  /** Whether a line begins here. */
  readonly opensLine: boolean
}

const space = /\s/u
/** How far markup (a link's target, an entity) may put a letter off its place in the source. */
const reach = 64

const findFrom = (source: string, at: number, wanted: string): number => {
  const found = source.slice(at, at + reach).indexOf(wanted)
  return found === -1 ? -1 : at + found
}

/**
 * Cuts a span's text where its source has line breaks. A soft break is only a space in the text, so
 * text and source are walked side by side, letter by letter.
 */
export function splitSpan(text: string, source: string): readonly SpanPart[] {
  if (!text.includes('\n') && !source.includes('\n')) {
    return [{text, start: 0, sourceStart: 0, sourceEnd: source.length, opensLine: false}]
  }
  const parts: SpanPart[] = []
  let start = 0
  let sourceStart = 0
  let opensLine = false
  let at = 0
  const cut = (end: number, sourceEnd: number) => {
    parts.push({text: text.slice(start, end), start, sourceStart, sourceEnd, opensLine})
  }
  for (let index = 0; index < text.length; index++) {
    const letter = text.charAt(index)
    if (!space.test(letter)) {
      if (source.charAt(at) === letter) {
        at++
        continue
      }
      const found = findFrom(source, at, letter)
      if (found !== -1) at = found + 1
      continue
    }
    let gap = at
    while (gap < source.length && gap - at < reach && !space.test(source.charAt(gap))) gap++
    if (!space.test(source.charAt(gap))) {
      if (letter !== '\n') continue
      gap = at
    }
    let next = gap
    while (next < source.length && space.test(source.charAt(next))) next++
    if (letter === '\n' || source.slice(gap, next).includes('\n')) {
      cut(index, gap)
      start = index + 1
      sourceStart = next
      opensLine = true
    }
    at = next
  }
  cut(text.length, source.length)
  return parts
}
