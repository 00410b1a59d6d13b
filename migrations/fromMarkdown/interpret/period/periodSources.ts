import {defined} from '../../../../content/objects/defined.ts'
import type {YamlValue} from '../../../../psych/index.ts'
import {defaultFields} from '../../mapping/defaults/defaultFields.ts'
import {isTimestamp, scalarText, valuesOf, type NamedValue} from '../../mapping/frontMatterValue.ts'
import type {FieldKeys} from '../../mapping/mappingShape.ts'
import type {ParsedPage} from '../../parse/page.ts'
import {everyLexicon, type Lexicon} from '../lexicon/lexicon.ts'
import {readDuration} from './duration.ts'
import {readMachineDate, readSexagesimal, type MachineDate} from './machineDate.ts'
import {readMentions} from './readMentions.ts'
import {readStated, type Stated} from './stated.ts'
import type {CalendarDay} from './zonedTime.ts'

/** A machine's date and where it stands. */
export interface MachineSource extends MachineDate {
  readonly source: NamedValue
}

/** Words about the time, and where they stand. */
export interface TextSource {
  readonly text: string
  readonly source: NamedValue
}

/** What front matter says of when an event is. */
export interface PeriodSources {
  readonly start?: MachineSource
  readonly end?: MachineSource
  readonly texts: readonly TextSource[]
  readonly stated: Stated
  readonly allDay: boolean
  /** In minutes. */
  readonly duration?: number
  /** What stands under the key for a zone. */
  readonly zone?: TextSource
}

const machineIn = (values: readonly NamedValue[]): MachineSource | undefined => {
  for (const source of values) {
    const date = readMachineDate(source.value)
    if (date) return {...date, source}
  }
  return undefined
}

const saysWhen = (value: YamlValue, lexicon: Lexicon): boolean =>
  typeof value === 'string' && !readMachineDate(value) && readMentions(value, lexicon).length > 0

const textsIn = (values: readonly NamedValue[]): readonly TextSource[] =>
  values.flatMap((source) => {
    const text = typeof source.value === 'string' ? scalarText(source.value) : undefined
    return text === undefined || readMachineDate(text) ? [] : [{text, source}]
  })

/** A key for times holds `18:30` (a number for YAML 1.1), "18:30" or "18:30–20:00". */
const statedTime = (
  values: readonly NamedValue[],
  lexicon: Lexicon,
): Pick<Stated, 'from' | 'to' | 'zone'> => {
  for (const {value} of values) {
    if (typeof value === 'number') {
      const from = readSexagesimal(value)
      if (from) return {from}
    }
    const text = isTimestamp(value) ? undefined : scalarText(value)
    const {from, to, zone} = readStated(text ?? '', lexicon)
    if (from) return {from, ...defined({to: to || undefined, zone})}
  }
  return {}
}

const merged = (one: Stated, two: Partial<Stated>, endTime: Stated['to']): Stated => {
  const to = one.to ?? (one.from ? undefined : two.to) ?? endTime
  return {...two, ...one, ...defined({to: to || undefined})}
}

/** Gathers what a page's front matter says of its period, under whatever names. */
export function periodSources(
  {frontMatter}: ParsedPage,
  keys: FieldKeys = defaultFields,
  lexicon: Lexicon = everyLexicon(),
): PeriodSources {
  const starts = valuesOf(frontMatter, keys.start)
  const ends = valuesOf(frontMatter, keys.end)
  const times = valuesOf(frontMatter, keys.startTime)
  const whens = valuesOf(frontMatter, keys.when)
  const start = machineIn([...starts, ...whens])
  const end = machineIn(ends)
  const spoken = [...whens, ...starts.filter(({value}) => saysWhen(value, lexicon))]
  const texts = textsIn([...spoken, ...times])
  const [zone] = valuesOf(frontMatter, keys.timeZone).flatMap((source): readonly TextSource[] => {
    const text = scalarText(source.value)
    return text === undefined ? [] : [{text, source}]
  })
  const [duration] = valuesOf(frontMatter, keys.duration).flatMap(
    ({value}) => readDuration(value) ?? [],
  )
  const endStated = textsIn(ends).map(({text}) => readStated(text, lexicon))[0]
  const endTime = statedTime(valuesOf(frontMatter, keys.endTime), lexicon).from ?? endStated?.from
  const stated = merged(
    readStated(textsIn(spoken)[0]?.text ?? '', lexicon),
    statedTime(times, lexicon),
    endTime,
  )
  return {
    ...defined({start: start || undefined, end: end || undefined}),
    texts,
    stated: endStated?.first && !stated.last ? {...stated, last: endStated.first} : stated,
    allDay: valuesOf(frontMatter, keys.allDay).some(({value}) => value === true),
    ...defined({zone, duration}),
  }
}

/** Years that a page's file and title name: `hackathon-2019`, "Meetup 2026 #1". */
export function namedYears(page: ParsedPage): readonly number[] {
  const title = scalarText(page.frontMatter.values['title']) ?? ''
  const ref = scalarText(page.frontMatter.values['ref']) ?? ''
  return (`${title} ${page.slug} ${ref}`.match(/(?<!\d)20\d\d(?!\d)/g) ?? []).map(Number)
}

export function dayOfFile({fileDate}: ParsedPage): CalendarDay | undefined {
  return fileDate === undefined ? undefined : readMachineDate(fileDate)?.day
}
