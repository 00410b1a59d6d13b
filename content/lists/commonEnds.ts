/** How many items two lists have in common at their starts, and at their ends behind that. */
export function commonEnds<Item>(
  one: ArrayLike<Item>,
  other: ArrayLike<Item>,
  isSame: (a: Item | undefined, b: Item | undefined) => boolean = Object.is,
): {readonly before: number; readonly behind: number} {
  const most = Math.min(one.length, other.length)
  let before = 0
  while (before < most && isSame(one[before], other[before])) before += 1
  let behind = 0
  while (
    behind < most - before &&
    isSame(one[one.length - 1 - behind], other[other.length - 1 - behind])
  ) {
    behind += 1
  }
  return {before, behind}
}
