import type {Range} from '../range.ts'

/** No line that people write is longer; a hostile one has a million outputs. */
const reach = 500

/** Whether a stretch is all of its line, and the line above it is blank. */
export function standsAlone(text: string, {start, end}: Range): boolean {
  const before = text
    .slice(Math.max(0, start - reach), start)
    .split('\n')
    .slice(-2)
  const isFirst = before.length === 1 && start < reach
  const [line = ''] = text.slice(end, end + reach).split('\n', 1)
  return (
    before.every((each) => each.trim() === '') &&
    (isFirst || before.length === 2) &&
    line.length < reach &&
    line.trim() === ''
  )
}
