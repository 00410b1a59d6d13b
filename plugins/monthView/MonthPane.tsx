import {Box, Card, Flex, Spinner, Stack, Text} from '@sanity/ui'

import {useSite} from '../../schemas/components/SiteContext.tsx'
import {MonthChoice} from './MonthChoice.tsx'
import {monthDays} from './monthDays.ts'
import {MonthTable} from './MonthTable.tsx'
import {useMonthEvents} from './useMonthEvents.ts'
import {useShownMonth} from './useShownMonth.ts'

const monthOf = (moment: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', {timeZone, dateStyle: 'short'}).format(moment).slice(0, 7)

/** All events of a month, as a calendar. */
export function MonthPane() {
  const {timeZone} = useSite()
  const [{month: chosen, filter}, show] = useShownMonth()
  const found = useMonthEvents()
  const month = chosen ?? monthOf(new Date(), timeZone)
  if (found === 'loading') {
    return (
      <Flex justify="center" padding={5}>
        <Spinner muted aria-label="Looking through the events" />
      </Flex>
    )
  }
  if (found === 'failed') {
    return (
      <Box padding={4} role="status">
        <Text align="center" muted size={1}>
          The events could not be looked through. This is tried again in a moment.
        </Text>
      </Box>
    )
  }
  return (
    <Card data-testid="month-view" height="fill" overflow="auto" padding={3}>
      <Stack gap={4}>
        <MonthChoice
          filter={filter}
          groups={found.groups ?? []}
          month={month}
          onFilter={(next) => show({month: chosen, filter: next})}
          onMonth={(next) => show({month: next, filter})}
          onToday={() => show({filter})}
        />
        <MonthTable month={month} weeks={monthDays(month, found.events ?? [], filter, timeZone)} />
      </Stack>
    </Card>
  )
}
