import {defined} from '../../../../content/objects/defined.ts'
import {isWritten, type YamlValue} from '../../../../psych/index.ts'
import {defaultFields} from '../../mapping/defaults/defaultFields.ts'
import {
  isTimestamp,
  type NamedValue,
  plainValue,
  scalarText,
  valuesOf,
} from '../../mapping/frontMatterValue.ts'
import type {FieldKeys} from '../../mapping/mappingShape.ts'
import {firstText} from '../../mapping/pageKeys.ts'
import {plainKey} from '../../mapping/plainKey.ts'
import type {ParsedPage} from '../../parse/page.ts'
import {everyLexicon, type Lexicon} from '../lexicon/lexicon.ts'
import {readLength} from './lengths.ts'
import {listedDays} from './listedDays.ts'
import {looksLikeMachineDate, readMachineDate, readSexagesimal} from './machineDate.ts'
import type {MachineSource} from './machineSource.ts'
import {readClock, readWhen} from './readWhen.ts'
import type {Stated} from './stated.ts'
import {type CalendarDay, isoTime, sameTime, type WallTime} from './zonedTime.ts'

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
  /** Whether a value under a key for the day is none that can be read. */
  readonly isUnread: boolean
  /** Whether a list names days that do not follow each other. */
  readonly isSeries: boolean
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

/** Words, and times of day that YAML makes a number of: `18:00`. */
const wordsOf = ({value}: NamedValue): string | undefined => {
  const isWords = typeof value === 'string' || (isWritten(value) && value.text.includes(':'))
  const text = isWords ? scalarText(value) : undefined
  return text === undefined || readMachineDate(text) ? undefined : text
}

interface Spoken {
  readonly source: NamedValue
  readonly text: string
  readonly stated: Stated
}

const spokenIn = (values: readonly NamedValue[], lexicon: Lexicon): readonly Spoken[] =>
  values.flatMap((source) => {
    const text = wordsOf(source)
    return text === undefined ? [] : [{source, text, stated: readWhen(text, lexicon)}]
  })

const namesDay = ({stated: {first}}: Spoken): boolean => first !== undefined

const namesTime = ({stated: {from}}: Spoken): boolean => from !== undefined

/** A number under a key for times is `18:00` of a site's settings, or `1830`. */
const clockText = (value: YamlValue): string | undefined => {
  if (isTimestamp(value)) return undefined
  const time = typeof value === 'number' ? readSexagesimal(value) : undefined
  return time ? isoTime(time) : scalarText(value)
}

type Times = Pick<Stated, 'from' | 'to' | 'zone'>

/** A key for times holds `18:30`, `1830`, "18:30–20:00" or "noon". */
const statedTime = (values: readonly NamedValue[], lexicon: Lexicon): Times => {
  for (const {value} of values) {
    const {from, to, zone} = readClock(clockText(value) ?? '', lexicon)
    if (from) return {from, ...defined({to: to || undefined, zone})}
  }
  return {}
}

/** What words say, with the day and the times of others where they name none. */
const merged = (
  own: Stated,
  day: Stated | undefined,
  times: Times,
  endTime: WallTime | undefined,
): Stated => {
  const isOther = own.from && !(times.from && sameTime(own.from, times.from))
  const to = own.to ?? (isOther ? undefined : times.to) ?? endTime
  const {first, last, weekday, swappable} = day ?? own
  return {
    ...times,
    ...own,
    ...defined({first, last, weekday: weekday ?? own.weekday, to: to || undefined}),
    swappable,
  }
}

/** Gathers what a page's front matter says of its period, under whatever names. */
export function periodSources(
  {frontMatter}: ParsedPage,
  keys: FieldKeys = defaultFields,
  lexicon: Lexicon = everyLexicon(),
): PeriodSources {
  const inStart = valuesOf(frontMatter, keys.start)
  const isPages = ({path}: NamedValue) => keys.date.includes(plainKey(path.join('.')))
  const starts = [...inStart.filter((one) => !isPages(one)), ...inStart.filter(isPages)]
  const ends = valuesOf(frontMatter, keys.end)
  const times = valuesOf(frontMatter, keys.startTime)
  const whens = valuesOf(frontMatter, keys.when)
  const listed = listedDays(frontMatter, [...starts, ...whens])
  const start = machineIn([...starts, ...whens]) ?? listed?.first
  const end = machineIn(ends) ?? (listed?.isSeries === false ? listed.last : undefined)
  const atStart = spokenIn(starts, lexicon)
  const clocks = atStart.filter(
    (each) => !namesDay(each) && namesTime(each) && !looksLikeMachineDate(each.text),
  )
  const spoken = [...spokenIn(whens, lexicon), ...atStart.filter(namesDay)]
  const [zone] = valuesOf(frontMatter, keys.timeZone).flatMap((source): readonly TextSource[] => {
    const text = scalarText(source.value)
    return text === undefined ? [] : [{text, source}]
  })
  const [duration] = valuesOf(frontMatter, keys.duration).flatMap(
    ({value}) => readLength(value, lexicon) ?? [],
  )
  const [endSpoken] = spokenIn(ends, lexicon)
  const endTime =
    statedTime(valuesOf(frontMatter, keys.endTime), lexicon).from ?? endSpoken?.stated.from
  const stated = merged(
    spoken[0]?.stated ?? {swappable: false},
    spoken.find(namesDay)?.stated,
    statedTime([...clocks.map(({source}) => source), ...times], lexicon),
    endTime,
  )
  const last = endSpoken?.stated.first
  return {
    ...defined({start: start || undefined, end: end || undefined}),
    texts: [...spoken, ...clocks, ...spokenIn(times, lexicon)].filter(
      ({source: {value}}) => typeof value === 'string',
    ),
    stated: last && !stated.last ? {...stated, last} : stated,
    isUnread: [...starts, ...whens].some(({value}) => scalarText(value) !== undefined),
    isSeries: listed?.isSeries === true,
    allDay: valuesOf(frontMatter, keys.allDay).some(({value}) => plainValue(value) === true),
    ...defined({zone, duration}),
  }
}

/** Years that a page's file and title name: `hackathon-2019`, "Meetup 2026 #1". */
export function namedYears(page: ParsedPage, keys: FieldKeys = defaultFields): readonly number[] {
  const title = firstText(page.frontMatter, keys.title) ?? ''
  const ref = firstText(page.frontMatter, keys.translation) ?? ''
  return (`${title} ${page.slug} ${ref}`.match(/(?<!\d)20\d\d(?!\d)/g) ?? []).map(Number)
}

export function dayOfFile({fileDate}: ParsedPage): CalendarDay | undefined {
  return fileDate === undefined ? undefined : readMachineDate(fileDate)?.day
}
