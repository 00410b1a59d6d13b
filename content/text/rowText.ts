import type {TableRow} from './portableText.ts'
import {bodyText} from './visibleText.ts'

/** The words of a table's row in one line: "Soup | 40 kr". */
export function rowText(row: Partial<TableRow> | undefined): string {
  return (row?.cells ?? []).map(({content}) => bodyText(content)).join(' | ')
}
