import type {BlankDraft, ListItemDraft} from './draft.ts'

const taskMark = /^[ \t\n\v\f\r]*\[([ xX])\][ \t\n\v\f\r]+/

/**
 * Whether an item's first paragraph is shown without space around it. `endsList`: whether a blank
 * line at its end stands behind the whole list.
 */
export function isTight({children}: ListItemDraft, endsList: boolean): boolean {
  const [first, ...others] = withoutAttributesEnd(children)
  return (
    first?.type === 'paragraph' &&
    (others[0]?.type !== 'blank' || (endsList && others.length === 1))
  )
}

/** Without the end that attributes of the first paragraph leave. */
const withoutAttributesEnd = (children: ListItemDraft['children']): ListItemDraft['children'] => {
  const [first, second] = children
  return first?.type === 'paragraph' && first.attributes && second?.type === 'end'
    ? children.toSpliced(1, 1)
    : children
}

/**
 * Settles what shows only when an item is read: its task mark. Gives back the blank lines at its
 * end, which belong behind the list.
 */
export function finishItem(item: ListItemDraft, tight: boolean): BlankDraft | undefined {
  const [first, second] = withoutAttributesEnd(item.children)
  if (first?.type === 'paragraph') {
    if (tight && second && second.type !== 'blank') first.content.closeLine()
    const mark = taskMark.exec(first.content.text)
    if (mark) {
      item.checked = mark[1] !== ' '
      first.taskMarkLength = mark[0].length
    }
  }
  const last = item.children.at(-1)
  if (last?.type !== 'blank') return undefined
  item.children.pop()
  return last
}
