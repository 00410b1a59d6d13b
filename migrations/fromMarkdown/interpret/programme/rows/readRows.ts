import {defined} from '../../../../../content/objects/defined.ts'
import {slugify} from '../../../../../content/text/slug.ts'
import type {Period} from '../../../../../content/time/period.ts'
import {valuesOf} from '../../../mapping/frontMatterValue.ts'
import type {FieldKeys} from '../../../mapping/mappingShape.ts'
import {memberNames} from '../../../mapping/memberNames.ts'
import {firstText} from '../../../mapping/pageKeys.ts'
import {plainKey} from '../../../mapping/plainKey.ts'
import type {Message} from '../../../messages/message.ts'
import type {ParsedPage} from '../../../parse/page.ts'
import {factAt, type ContactMention, type Fact, type ProgrammeItem} from '../../facts.ts'
import type {Lexicon} from '../../lexicon/lexicon.ts'
import {readLinks} from '../../links/readLinks.ts'
import {readContacts} from '../../people/readContacts.ts'
import {addDays, type CalendarDay} from '../../period/zonedTime.ts'
import {clockRun, type RunTime} from '../clockRun.ts'
import {itemTitle} from '../itemTitle.ts'
import {itemPeriod, later, programmeDays, startOn, wholeDay} from '../programmeDay.ts'
import {sessionKindOf, sessionKindOfLabel} from '../programmeWords.ts'
import {type Row, rowPage, type RowsOf} from './row.ts'
import {linesIn} from './rowLines.ts'
import {rowsIn, rowTitle} from './rowsIn.ts'
import {readRowTime, type RowTime} from './rowTime.ts'

/** What rows of front matter say. */
export interface RowsReading {
  readonly items: readonly Fact<ProgrammeItem>[]
  /** Who speaks in them. */
  readonly contacts: readonly Fact<ContactMention>[]
  readonly messages: readonly Message[]
}

const {session: names} = memberNames

interface TimedRow {
  readonly row: Row
  readonly when: RowTime
  /** Of the row, or what stands above it. */
  readonly day: CalendarDay | undefined
}

const timed = (row: Row, of: RowsOf): TimedRow => {
  const when = readRowTime(rowPage(row, of).frontMatter, row.time, of)
  return {row, when, day: when.day ?? row.day}
}

/** When rows are: as a programme's clock goes on a day and in a room, and as it stands there where it would go back. */
const runTimes = (rows: readonly TimedRow[], {days}: RowsOf): ReadonlyMap<TimedRow, RunTime> => {
  const runs = Map.groupBy(rows, ({row, day}) => JSON.stringify([day, row.room]))
  return new Map(
    [...runs.values()].flatMap((own) => {
      const known = own.flatMap((each) => {
        const {time, timeText} = each.when
        return time === undefined ? [] : [{each, time, timeText}]
      })
      const run = clockRun(known, startOn(own[0]?.day ?? days.only, days))
      return known.map(({each, time: {from, to}}, index) => {
        const asWritten = {days: 0, from, ...defined({to})}
        return [each, run?.[index] ?? asWritten] as const
      })
    }),
  )
}

const periodOf = (
  {when: {minutes, timeText}, day}: TimedRow,
  at: RunTime | undefined,
  {days: {timeZone, only}}: RowsOf,
): ProgrammeItem['period'] => {
  if (at === undefined) return day && wholeDay(day, timeZone, '')
  const on = day ?? only
  const to = at.to ?? (minutes === undefined ? undefined : later(at.from, minutes))
  return on && itemPeriod(addDays(on, at.days), at.from, to, timeZone, timeText)
}

/** Under which keys a row names who speaks; what it is called so, where another member is its title. */
const speakerKeys = (row: Row, titleKey: string, {keys}: RowsOf): readonly string[] => {
  const others = Object.keys(row.map).filter(
    (key) => key !== titleKey && names.name.some((name) => name === plainKey(key)),
  )
  const isOfTitle = (key: string): boolean => names.title.some((name) => name === plainKey(key))
  return [...keys.speakers, ...names.speakers, ...others.filter((key) => !isOfTitle(key))]
}

const onlySpeakers = (
  keys: FieldKeys,
  titleKey: string,
  speakers: readonly string[],
): FieldKeys => ({
  ...keys,
  title: [plainKey(titleKey)],
  contacts: [],
  partners: [],
  organisers: [],
  speakers,
})

/** What a key says of the kind of all that stands below it: `talks`. */
const kindOfKey = ({path}: Row, {lexicon}: RowsOf): ProgrammeItem['kind'] | undefined =>
  sessionKindOfLabel(lexicon.read(String(path[0])))

const itemOf = (
  each: TimedRow,
  at: RunTime | undefined,
  of: RowsOf,
):
  | ({readonly item: Fact<ProgrammeItem>} & Pick<RowsReading, 'contacts' | 'messages'>)
  | undefined => {
  const {keys, lexicon} = of
  const {row} = each
  const written = rowTitle(row.map, of)
  if (written === undefined) return undefined
  const page = rowPage(row, of)
  const {frontMatter} = page
  const read = (...lists: readonly (readonly string[])[]) => {
    const own = lists.flat().filter((key) => key !== plainKey(written.key))
    return firstText(frontMatter, own)
  }
  const people = readContacts(
    page,
    onlySpeakers(keys, written.key, speakerKeys(row, written.key, of)),
    lexicon,
    [],
  )
  const told = people.contacts.filter(({value}) => value.keys.length > 0 || value.kind !== 'person')
  const namesOf = (facts: typeof told) => facts.flatMap(({value: {name}}) => name ?? [])
  const [sure, others] = [
    namesOf(told.filter(({value}) => value.kind === 'person')),
    namesOf(told.filter(({value}) => value.kind !== 'person')),
  ]
  const {title, speakers, guess, room} =
    sure.length + others.length > 0
      ? {title: written.text, speakers: sure, guess: undefined, room: undefined}
      : itemTitle(written.text, lexicon)
  const links = readLinks(page, {
    isEvent: false,
    keys: {...keys, website: [...keys.website, ...names.url]},
    lexicon,
  })
  const stated = read(keys.kind, names.kind)
  const ofTitle = sessionKindOf(lexicon.read(title))
  const value: ProgrammeItem = {
    title,
    kind:
      (stated === undefined ? undefined : sessionKindOfLabel(lexicon.read(stated))) ??
      (ofTitle === 'other' ? kindOfKey(row, of) : undefined) ??
      ofTitle,
    speakers,
    ...defined({
      period: periodOf(each, at, of),
      maybeSpeakers: guess?.speakers,
      titleWithout: guess?.title,
      room: read(keys.room, names.room) ?? room ?? row.room,
    }),
    hrefs: links.links.map(({value: {url}}) => url),
    blockKeys: [],
    row: {
      path: row.path,
      ...defined({
        named: others.length === 0 ? undefined : others,
        excerpt: read(keys.excerpt, names.text),
      }),
      links: links.links.map((link) => link.value),
    },
  }
  return {
    item: factAt(value, written.text, 'item-row', () => of.page.frontMatter.place(...row.path)),
    contacts: told.map((fact) => ({
      ...fact,
      place: fact.place,
      value: {...fact.value, list: 'sessionSpeakers'},
    })),
    messages: [...people.messages, ...links.messages],
  }
}

/** Without what rows say under another key, or the text below front matter. */
export function besideRows(
  items: readonly Fact<ProgrammeItem>[],
  rows: readonly Fact<ProgrammeItem>[],
): readonly Fact<ProgrammeItem>[] {
  const titles = new Set(rows.map(({value}) => slugify(value.title)))
  return items.filter(({value}) => !titles.has(slugify(value.title)))
}

/**
 * The programme that stands in rows of an event's front matter: a list of maps, or of lines, also below
 * days, rooms or times. A row without a title is none.
 */
export function readRows(
  page: ParsedPage,
  keys: FieldKeys,
  lexicon: Lexicon,
  siteZone: string,
  period: Period | undefined,
): RowsReading {
  const values = valuesOf(page.frontMatter, keys.sessions)
  if (values.length === 0) return {items: [], contacts: [], messages: []}
  const days = {...programmeDays(period), timeZone: period?.timeZone ?? siteZone}
  const of: RowsOf = {page, keys, lexicon, period, days}
  const found = values.flatMap(({value, path}) => rowsIn(value, {path}, of))
  const rows = found.flatMap((row) => ('map' in row ? [timed(row, of)] : []))
  const at = runTimes(rows, of)
  const read = rows.flatMap((row) => itemOf(row, at.get(row), of) ?? [])
  const lines = found.flatMap((row) => ('text' in row ? [row] : []))
  return {
    items: [...read.map(({item}) => item), ...linesIn(lines, of)],
    contacts: read.flatMap(({contacts}) => contacts),
    messages: read.flatMap(({messages}) => messages),
  }
}
