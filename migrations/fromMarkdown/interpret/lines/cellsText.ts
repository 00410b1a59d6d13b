/** A row of a table as one text: "18:00 – Doors open". */
export function cellsText(cells: readonly string[]): string {
  return cells.filter((cell) => cell !== '').join(' – ')
}
