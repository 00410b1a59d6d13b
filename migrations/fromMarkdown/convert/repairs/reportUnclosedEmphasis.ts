import type {Text} from '../../../../kramdown/index.ts'
import type {State} from '../flow/state.ts'

/** Two asterisks that touch a word on one side only. */
const delimiter = /(?<![\\*])\*\*(?=[^\s*])|(?<=[^\s\\*])\*\*(?!\*)/

/** Notes two asterisks that visitors see as such, where emphasis was meant. */
export function reportUnclosedEmphasis(state: State, node: Text): void {
  if (!node.value.includes('**')) return
  const found = delimiter.exec(state.source.slice(node.start, node.end))
  if (found === null) return
  const start = node.start + found.index
  state.notes.add(
    'emphasis-unclosed',
    {start, end: start + 2},
    {
      reason: 'Two asterisks open or close no bold text and stay visible',
      actual: '**',
      hint: 'Write the closing asterisks right behind the last word that shall be bold.',
    },
  )
}
