import {Card, Text} from '@sanity/ui'
import {usePaneRouter} from 'sanity/structure'

import {languageMark} from '../../content/language/language.ts'
import {dateFormat} from '../../content/time/dateFormat.ts'
import {hoursText} from '../../content/time/hoursText.ts'
import {useSite} from '../../schemas/components/SiteContext.tsx'
import type {MonthDay, MonthEvent} from './monthDays.ts'
import {MonthGrid} from './MonthGrid.ts'

interface Props {
  /** `YYYY-MM` */
  readonly month: string
  readonly weeks: readonly (readonly MonthDay[])[]
}

/** A week that begins on a Monday. */
const weekdays = Array.from({length: 7}, (_, index) => new Date(Date.UTC(2024, 0, 1 + index)))

const said = (date: string, options: Intl.DateTimeFormatOptions): string =>
  dateFormat('en-GB', {timeZone: 'UTC', ...options}).format(Date.parse(date))

/** A month as a table; where it has little room, as a list of the days with events. */
export function MonthTable({month, weeks}: Props) {
  const isEmpty = weeks.flat().every(({events}) => events.length === 0)
  return (
    <MonthGrid>
      <table>
        <caption>
          <Text as="span" weight="semibold">
            {said(`${month}-01`, {month: 'long', year: 'numeric'})}
          </Text>
        </caption>
        <thead>
          <tr>
            {weekdays.map((day) => (
              <th key={day.toISOString()} scope="col">
                <Text muted size={0}>
                  {said(day.toISOString(), {weekday: 'short'})}
                </Text>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]?.date}>
              {week.map((day) => (
                <Day key={day.date} {...day} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {isEmpty && (
        <Text align="center" as="p" muted size={1}>
          No event in this month.
        </Text>
      )}
    </MonthGrid>
  )
}

const Day = ({date, isOutside, events}: MonthDay) => (
  <td className={events.length === 0 ? 'empty' : undefined}>
    <Text muted={isOutside} size={1} weight={isOutside ? 'regular' : 'medium'}>
      <time dateTime={date}>
        <span className="brief">{Number(date.slice(8))}</span>
        <span className="whole">
          {said(date, {weekday: 'long', day: 'numeric', month: 'long'})}
        </span>
      </time>
    </Text>
    {events.length > 0 && (
      <ul>
        {events.map((event) => (
          <Event key={event._id} {...event} />
        ))}
      </ul>
    )}
  </td>
)

const Event = ({_id, title = 'Without a title', language, status, period}: MonthEvent) => {
  const {ChildLink} = usePaneRouter()
  const {languages, timeZone} = useSite()
  const hours = hoursText(period, timeZone)?.slice(0, 5)
  const isCancelled = status === 'cancelled'
  const details = [hours, languageMark(language, languages)]
    .filter((detail) => detail !== undefined)
    .join(' · ')
  return (
    <li>
      <Card
        __unstable_focusRing
        as={ChildLink}
        childId={_id}
        childParameters={{type: 'event'}}
        data-as="a"
        padding={2}
        radius={2}
        tone={isCancelled ? 'critical' : 'primary'}
      >
        <Text size={[1, 1, 0]}>
          {details !== '' && <span>{details} </span>}
          <span style={isCancelled ? {textDecoration: 'line-through'} : undefined}>{title}</span>
          {isCancelled && <span> (cancelled)</span>}
        </Text>
      </Card>
    </li>
  )
}
