import type {Fact, ProgrammeItem} from '../../facts.ts'
import {isoDay} from '../../period/zonedTime.ts'
import {plainLine} from '../plainLine.ts'
import {readProgramme} from '../readProgramme.ts'
import type {RowLine, RowsOf} from './row.ts'

/** Lines of one day, below it as they would stand in a text. */
const textsOf = (rows: readonly RowLine[]) =>
  rows.flatMap((row, index) => {
    const before = rows[index - 1]?.day
    const {day} = row
    const isNew = day !== undefined && (before === undefined || isoDay(before) !== isoDay(day))
    return [...(isNew ? [{row, text: isoDay(day), style: 'h4' as const}] : []), {...row, row}]
  })

/** The items that rows are which are lines, as `readProgramme` reads them in a text. */
export function linesIn(
  rows: readonly RowLine[],
  {page, lexicon, period}: RowsOf,
): readonly Fact<ProgrammeItem>[] {
  if (rows.length === 0) return []
  const texts = textsOf(rows)
  const lines = texts.map((each, index) => ({
    ...plainLine(each.text, index, lexicon, 'style' in each ? each.style : 'normal'),
    ...('style' in each ? {} : {listItem: 'bullet' as const, level: 1}),
  }))
  const rowAt = (index: number) => texts[index]?.row
  const items = readProgramme(
    {locate: ({start}) => page.frontMatter.place(...(rowAt(start)?.path ?? []))},
    lines,
    period,
    'programme',
  )
  return items.map((fact) => {
    const [first = ''] = fact.value.blockKeys
    const path = rowAt(Number(first))?.path ?? []
    return {...fact, value: {...fact.value, blockKeys: [], row: {path, links: []}}}
  })
}
