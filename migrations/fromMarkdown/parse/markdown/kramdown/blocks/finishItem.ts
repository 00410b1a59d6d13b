import type {BlankDraft, ListItemDraft} from './draft.ts'

const taskMark = /^[ \t\n\v\f\r]*\[([ xX])\][ \t\n\v\f\r]+/

/**
 * Settles what shows only when an item is read: its task mark. Gives back the blank lines at its
 * end, which belong behind the list.
 */
export function finishItem(item: ListItemDraft): BlankDraft | undefined {
  const {children} = item
  const [first, second] = children
  if (first?.type === 'paragraph') {
    if (second?.type === 'end' && first.attributes) children.splice(1, 1)
    const next = children[1]
    if (next && next.type !== 'blank') first.content.text += '\n'
    const mark = taskMark.exec(first.content.text)
    if (mark) {
      item.checked = mark[1] !== ' '
      first.taskMarkLength = mark[0].length
    }
  }
  const last = children.at(-1)
  if (last?.type !== 'blank') return undefined
  children.pop()
  return last
}
