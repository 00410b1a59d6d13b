import {samePlaces} from '../../../content/lists/samePlaces.ts'
import {isList, isObject, type Json, type JsonObject} from '../../fromMarkdown/dataset/json.ts'
import {normalBlocks} from '../compare/normalBody.ts'
import {tableRow, type BlockWriting} from '../markdown/blockText.ts'

const rule = /^[ \t]*\|?[ \t]*[:=+-][-=:|+ \t]*$/u

const rowsOf = ({rows}: JsonObject): readonly JsonObject[] =>
  isList(rows) ? rows.filter(isObject) : []

const said = (row: Json): string =>
  normalBlocks([{_type: 'table', rows: [row]}])
    .map(({normal}) => normal.json)
    .join('')

/**
 * The lines of a table in which rows change, come or go; the others, and the line that aligns the
 * columns, stay. `undefined` where the rows are not lines of their own.
 */
export function patchTable(
  source: string,
  old: JsonObject,
  wanted: JsonObject,
  writing: BlockWriting,
): string | undefined {
  const lines = source.split(/\r?\n/u)
  const written = lines.filter((line) => !rule.test(line))
  const [before, after] = [rowsOf(old), rowsOf(wanted)]
  if (written.length !== before.length || !source.includes('|')) return undefined
  const places = samePlaces(before.map(said), after.map(said))
  const kept = new Map(
    places.flatMap((place, row) => (place === undefined ? [] : [[place, row] as const])),
  )
  const rows = after.map((row, place) => {
    const from = kept.get(place)
    return from === undefined ? tableRow(row, writing) : (written[from] ?? '')
  })
  const rules = lines.flatMap((line, index) =>
    rule.test(line)
      ? [{line, at: lines.slice(0, index).filter((each) => !rule.test(each)).length}]
      : [],
  )
  const all = rows.flatMap((row, index) => [
    ...rules.filter(({at}) => at === index).map(({line}) => line),
    row,
  ])
  return [...all, ...rules.filter(({at}) => at >= rows.length).map(({line}) => line)].join(
    writing.lineBreak,
  )
}
