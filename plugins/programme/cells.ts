/** The line below the head of a table in Markdown. */
const isRule = (cells: readonly string[]): boolean => cells.every((cell) => /^:?-+:?$/u.test(cell))

/**
 * The cells of a row that was copied out of a spreadsheet, or written in Markdown, without empty ones;
 * `undefined` of another line. None where the row says nothing.
 */
export function cellsOf(line: string): readonly string[] | undefined {
  const cells = line.includes('\t') ? line.split('\t') : rowOfMarkdown(line)
  const full = cells?.map((cell) => cell.trim()).filter((cell) => cell !== '')
  return full !== undefined && isRule(full) ? [] : full
}

const rowOfMarkdown = (line: string): readonly string[] | undefined =>
  /^\|.+\|$/u.test(line) ? line.slice(1, -1).split('|') : undefined
