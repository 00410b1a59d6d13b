import {Card, Flex, Spinner, Stack} from '@sanity/ui'
import {useState} from 'react'

import {useSite} from '../../schemas/components/SiteContext.tsx'
import {MonthChoice} from './MonthChoice.tsx'
import {type MonthFilter, monthDays} from './monthDays.ts'
import {MonthTable} from './MonthTable.tsx'
import {useMonthEvents} from './useMonthEvents.ts'

const monthOf = (moment: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', {timeZone, dateStyle: 'short'}).format(moment).slice(0, 7)

/** All events of a month, as a calendar. */
export function MonthPane() {
  const {timeZone} = useSite()
  const [month, setMonth] = useState(() => monthOf(new Date(), timeZone))
  const [filter, setFilter] = useState<MonthFilter>({})
  const found = useMonthEvents()
  if (found === undefined) {
    return (
      <Flex justify="center" padding={5}>
        <Spinner muted aria-label="Looking through the events" />
      </Flex>
    )
  }
  return (
    <Card data-testid="month-view" height="fill" overflow="auto" padding={3}>
      <Stack gap={4}>
        <MonthChoice
          filter={filter}
          groups={found.groups ?? []}
          month={month}
          onFilter={setFilter}
          onMonth={setMonth}
          onToday={() => setMonth(monthOf(new Date(), timeZone))}
        />
        <MonthTable month={month} weeks={monthDays(month, found.events ?? [], filter, timeZone)} />
      </Stack>
    </Card>
  )
}
