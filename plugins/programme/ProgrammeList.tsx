import {Card, Flex, Stack, Text} from '@sanity/ui'

import type {DayPage, Layout} from '../../content/programme/layout.ts'
import {cardProps, SessionCard, type ShownSessions} from './SessionCard.tsx'

interface Props extends ShownSessions {
  readonly layout: Layout
  readonly page: DayPage
}

/** One day where there is no room for columns: by time, each with its room. */
export function ProgrammeList({layout: {frame}, page, ...shown}: Props) {
  const items = page.items.toSorted((one, other) => one.from - other.from)
  if (items.length === 0) {
    return (
      <Card padding={3}>
        <Text size={1} muted>
          Nothing on this day yet. Type it above.
        </Text>
      </Card>
    )
  }
  return (
    <Stack gap={2} data-testid="programme-list">
      {items.map(({session}) => (
        <Flex key={session.id} direction="column" gap={1}>
          <SessionCard {...cardProps(session, shown)} frame={frame} hasEdge={false} withRoom />
        </Flex>
      ))}
    </Stack>
  )
}
