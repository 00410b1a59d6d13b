import {isList, isObject, type Json, type JsonObject} from '../../fromMarkdown/dataset/json.ts'
import {toWall} from '../../fromMarkdown/interpret/period/zonedTime.ts'
import type {Field} from '../../fromMarkdown/mapping/mappingShape.ts'
import type {Value} from '../frontMatter/writeValue.ts'
import type {TextEdit} from '../text/textEdit.ts'
import {putField, removeField} from './ownKeys.ts'
import type {Writing} from './writing.ts'

const firstOf = (value: Json | undefined): JsonObject | undefined =>
  isList(value) ? value.find(isObject) : undefined

const two = (value: number): string => String(value).padStart(2, '0')

/** A last day ends at 23:59: then the day says it. */
const momentText = (moment: string, timeZone: string): Value => {
  const {day, time} = toWall(moment, timeZone)
  const date = `${day.year}-${two(day.month)}-${two(day.day)}`
  const isWholeDay =
    (time.hour === 23 && time.minute === 59) || (time.hour === 0 && time.minute === 0)
  return {raw: isWholeDay ? date : `${date} ${two(time.hour)}:${two(time.minute)}`}
}

const priceText = (price: Json | undefined): Value | undefined => {
  if (!isObject(price)) return undefined
  const {note, amount, currency, free} = price
  if (typeof note === 'string') return note
  if (typeof amount === 'number')
    return `${amount} ${typeof currency === 'string' ? currency : ''}`.trim()
  return free === true ? {raw: '0'} : undefined
}

const timeZoneOf = (document: JsonObject, reading: string): string => {
  const {period} = document
  return isObject(period) && typeof period['timeZone'] === 'string' ? period['timeZone'] : reading
}

/** What the first registration link says besides its address, under keys of its own. */
export function termEdits(writing: Writing): readonly (readonly TextEdit[] | undefined)[] {
  const {wanted, shown} = writing
  const now = firstOf(wanted.document['registration']) ?? {}
  const old = firstOf(shown.document['registration']) ?? {}
  const zone = timeZoneOf(wanted.document, 'UTC')
  const terms: readonly (readonly [Field, Value | undefined, boolean])[] = [
    [
      'opens',
      typeof now['opens'] === 'string' ? momentText(now['opens'], zone) : undefined,
      now['opens'] !== old['opens'],
    ],
    [
      'closes',
      typeof now['closes'] === 'string' ? momentText(now['closes'], zone) : undefined,
      now['closes'] !== old['closes'],
    ],
    [
      'capacity',
      typeof now['capacity'] === 'number' ? {raw: String(now['capacity'])} : undefined,
      now['capacity'] !== old['capacity'],
    ],
    [
      'soldOut',
      now['soldOut'] === true ? {raw: 'true'} : undefined,
      now['soldOut'] !== old['soldOut'],
    ],
    [
      'price',
      priceText(now['price']),
      JSON.stringify(now['price']) !== JSON.stringify(old['price']),
    ],
  ]
  return terms
    .filter(([, , isChanged]) => isChanged)
    .map(([field, value]) =>
      value === undefined ? (removeField(writing, field) ?? []) : putField(writing, field, value),
    )
}
