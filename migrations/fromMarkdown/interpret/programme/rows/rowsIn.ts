import {defined} from '../../../../../content/objects/defined.ts'
import type {YamlValue} from '../../../../../psych/index.ts'
import {asFrontMatter} from '../../../mapping/asFrontMatter.ts'
import {isList, isMap, scalarText, valuesOf} from '../../../mapping/frontMatterValue.ts'
import {memberNames} from '../../../mapping/memberNames.ts'
import {firstText} from '../../../mapping/pageKeys.ts'
import {plainKey} from '../../../mapping/plainKey.ts'
import {readClock} from '../../period/readWhen.ts'
import type {CalendarDay} from '../../period/zonedTime.ts'
import {linesOfText} from '../linesOfText.ts'
import type {Above, Row, RowLine, RowsOf, YamlMap} from './row.ts'
import {dayOfValue, readRowTime} from './rowTime.ts'

const {session: names} = memberNames

const isOneOf = (list: readonly string[], key: string): boolean => list.includes(plainKey(key))

const isContainer = (value: YamlValue): boolean => isList(value) || isMap(value)

const fieldsOf = (map: YamlMap, {page}: RowsOf) => asFrontMatter(map, page.frontMatter.place)

/** What a row is called, and under which key. */
export function rowTitle(
  map: YamlMap,
  of: RowsOf,
): {readonly text: string; readonly key: string} | undefined {
  const keys = [...names.title, ...of.keys.title, ...names.text]
  for (const {value, path} of valuesOf(fieldsOf(map, of), keys)) {
    const text = scalarText(value)
    if (text !== undefined) return {text, key: String(path[0])}
  }
  return undefined
}

/** The day that a map names for what stands in it: under a key for days, or as what it is called. */
const dayOfMap = (map: YamlMap, of: RowsOf): CalendarDay | undefined => {
  const title = rowTitle(map, of)
  return (
    readRowTime(fieldsOf(map, of), undefined, of).day ??
    (title === undefined ? undefined : dayOfValue(title.text, of))
  )
}

const below = (above: Above, key: string | number, more: Partial<Above> = {}): Above => ({
  ...above,
  ...more,
  path: [...above.path, key],
})

/** What stands under a key that is no member's name: a day, a time, or words for what is below. */
const underLabel = (
  key: string,
  value: YamlValue,
  above: Above,
  of: RowsOf,
): readonly (Row | RowLine)[] => {
  const day = dayOfValue(key, of)
  if (day !== undefined) return rowsIn(value, below(above, key, {day}), of)
  const isTime = readClock(key, of.lexicon).from !== undefined
  const time = isTime ? {time: key} : {}
  if (isContainer(value)) return rowsIn(value, below(above, key, time), of)
  const text = scalarText(value)
  return isTime && text !== undefined ? [{...below(above, key), text: `${key} ${text}`}] : []
}

const rowsInMap = (map: YamlMap, above: Above, of: RowsOf): readonly (Row | RowLine)[] => {
  const {keys} = of
  const nested = Object.entries(map).filter(
    ([key, value]) =>
      isContainer(value) && (isOneOf(names.rows, key) || isOneOf(keys.sessions, key)),
  )
  const title = rowTitle(map, of)
  if (title === undefined && nested.length === 0) {
    return Object.entries(map).flatMap(([key, value]) => underLabel(key, value, above, of))
  }
  const {time} = readRowTime(fieldsOf(map, of), above.time, of)
  const own = title !== undefined && (nested.length === 0 || time !== undefined)
  const day = dayOfMap(map, of) ?? above.day
  const room = firstText(fieldsOf(map, of), keys.room) ?? above.room
  return [
    ...(own ? [{...above, map}] : []),
    ...nested.flatMap(([key, value]) =>
      isOneOf(names.rooms, key)
        ? roomsIn(value, below(above, key, defined({day})), of)
        : rowsIn(value, below(above, key, defined({day, room})), of),
    ),
  ]
}

/** Rows below rooms, each with its name. */
const roomsIn = (value: YamlValue, above: Above, of: RowsOf): readonly (Row | RowLine)[] => {
  if (!isList(value)) return rowsIn(value, above, of)
  return value.flatMap((item, index) => {
    const room = isMap(item) ? rowTitle(item, of)?.text : undefined
    return rowsIn(item, below(above, index, defined({room})), of)
  })
}

/** The rows in a value of front matter, in lists and maps of days, rooms or times. */
export function rowsIn(value: YamlValue, above: Above, of: RowsOf): readonly (Row | RowLine)[] {
  if (isList(value)) {
    return value.flatMap((item, index) => rowsIn(item, below(above, index), of))
  }
  if (isMap(value)) return rowsInMap(value, above, of)
  return linesOfText(scalarText(value) ?? '').map((text) => ({...above, text}))
}
