import {commonEnds} from './commonEnds.ts'

/**
 * For each item of a list the place of the same item in another one, in order: their longest common
 * subsequence. `undefined` for one that has gone.
 */
export function samePlaces<Item>(
  old: readonly Item[],
  wanted: readonly Item[],
  isSame: (a: Item | undefined, b: Item | undefined) => boolean = Object.is,
): readonly (number | undefined)[] {
  const {before, behind} = commonEnds(old, wanted, isSame)
  const rows = old.length - before - behind
  const columns = wanted.length - before - behind
  const width = columns + 1
  const lengths = new Uint32Array((rows + 1) * width)
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0
  const meet = (row: number, column: number): boolean =>
    isSame(old[before + row], wanted[before + column])
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      lengths[row * width + column] = meet(row, column)
        ? 1 + at(row + 1, column + 1)
        : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  const places: (number | undefined)[] = old.map((_, index) => {
    if (index < before) return index
    return index >= old.length - behind ? index + wanted.length - old.length : undefined
  })
  let row = 0
  let column = 0
  while (row < rows && column < columns) {
    if (meet(row, column)) {
      places[before + row] = before + column
      row += 1
      column += 1
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1
    else column += 1
  }
  return places
}
