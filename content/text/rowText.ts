import type {TableRow} from './portableText.ts'
import {textOf} from './visibleText.ts'

/** The words of a table's row in one line: "Soup | 40 kr". */
export function rowText(row: Partial<TableRow> | undefined): string {
  return (row?.cells ?? []).map(({content}) => textOf(content)).join(' | ')
}
