import type {Range} from './range.ts'

const ours = /^<{7}(?: .*)?\r?$/m
const between = /^={7}\r?$/m
const theirs = /^>{7}(?: .*)?\r?$/m

/** Where a merge that was not settled begins: `<<<<<<<`, with `=======` and `>>>>>>>` behind it. */
export function mergeMarks(text: string): Range | undefined {
  const start = text.search(ours)
  if (start === -1) return undefined
  const middle = text.slice(start).search(between)
  if (middle === -1 || text.slice(start + middle).search(theirs) === -1) return undefined
  return {start, end: start + 7}
}
