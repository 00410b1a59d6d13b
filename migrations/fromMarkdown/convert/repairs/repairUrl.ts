import type {Range} from '../../parse/range.ts'
import type {State} from '../flow/state.ts'

/** Takes stray white space off the ends of a URL, unless bodies shall stay as Jekyll shows them. */
export function repairUrl(state: State, url: string, range: Range): string {
  const repaired = url.trim()
  if (state.exact || repaired === url) return url
  state.notes.add('url-space-repaired', range, {
    reason: `White space at the ends of the address \`${url}\` was taken off`,
    actual: url,
    expected: repaired,
  })
  return repaired
}
