/** Ruby's `\s`: ASCII only. */
export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13)
}

/** What Ruby's `strip` takes away: white space and NUL. */
const isStripped = (code: number): boolean => code === 0 || isSpace(code)

/** The end of `text[start, end)` without the white space at its end. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let last = end
  while (last > start && isStripped(text.charCodeAt(last - 1))) last--
  return last
}

/** The start of `text[start, end)` without the white space at its start. */
export function trimmedStart(text: string, start: number, end: number): number {
  let first = start
  while (first < end && isStripped(text.charCodeAt(first))) first++
  return first
}

export function stripped(text: string): string {
  const start = trimmedStart(text, 0, text.length)
  return text.slice(start, trimmedEnd(text, start, text.length))
}

/** Behind the spaces and tabs at `position`. */
export function skipBlanks(text: string, position: number): number {
  let next = position
  for (;;) {
    const code = text.charCodeAt(next)
    if (code !== 32 && code !== 9) return next
    next++
  }
}

/** Behind the white space at `position`, newlines included. */
export function skipSpace(text: string, position: number): number {
  let next = position
  while (next < text.length && isSpace(text.charCodeAt(next))) next++
  return next
}

/** How many spaces stand at `position`, counting no further than `most`. */
export function spacesAt(text: string, position: number, most: number): number {
  let count = 0
  while (count < most && text.charCodeAt(position + count) === 32) count++
  return count
}

/**
 * Behind the newline, where only white space stands between `position` and it; `undefined` where
 * something else does.
 */
export function blankRest(text: string, position: number): number | undefined {
  let next = position
  while (next < text.length) {
    const code = text.charCodeAt(next)
    if (code === 10) return next + 1
    if (!isSpace(code)) return undefined
    next++
  }
  return undefined
}
