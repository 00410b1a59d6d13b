import {Button, Card, Container, Flex, Stack, Text} from '@sanity/ui'
import {useEffect, useState} from 'react'
import {useClient} from 'sanity'
import {useRouter, useRouterState} from 'sanity/router'

import {apiVersion} from '../../content/documents/apiVersion.ts'
import type {Period} from '../../content/time/period.ts'
import {periodText} from '../../content/time/periodText.ts'
import {useSite} from '../../schemas/components/SiteContext.tsx'
import {ProgrammeBoard} from './ProgrammeBoard.tsx'

/** The programme of one event over the whole Studio; without one, the events to choose from. */
export function ProgrammeTool() {
  const router = useRouter()
  const eventId = useRouterState((state) => state['event'])
  if (typeof eventId !== 'string') return <Events />
  return (
    <ProgrammeBoard
      key={eventId}
      eventId={eventId}
      onOpen={({id}) => router.navigateIntent('edit', {id, type: 'session'})}
      more={(title) => (
        <Button
          mode="bleed"
          fontSize={1}
          padding={2}
          style={{maxWidth: '16em'}}
          text={title}
          title="To the event"
          onClick={() => router.navigateIntent('edit', {id: eventId, type: 'event'})}
        />
      )}
    />
  )
}

interface Listed {
  readonly _id: string
  readonly title: string | null
  readonly period: Partial<Period> | null
}

const eventsQuery = `*[_type == "event"] | order(period.start desc)[0...200]{_id, title, period}`

const Events = () => {
  const client = useClient({apiVersion})
  const {timeZone} = useSite()
  const router = useRouter()
  const [events, setEvents] = useState<readonly Listed[]>()
  useEffect(() => {
    let isOver = false
    const load = async (): Promise<void> => {
      const found = await client
        .withConfig({perspective: 'drafts'})
        .fetch<readonly Listed[]>(eventsQuery)
        .catch(() => [])
      if (!isOver) setEvents(found)
    }
    void load()
    return () => {
      isOver = true
    }
  }, [client])
  return (
    <Container width={1} height="fill" overflow="auto">
      <Stack gap={2} padding={4}>
        <Text as="h1" size={2} weight="semibold">
          Whose programme?
        </Text>
        {events?.length === 0 && <Text muted>There is no event yet.</Text>}
        {events?.map(({_id, title, period}) => (
          <Card key={_id}>
            <Button mode="ghost" width="fill" onClick={() => router.navigate({event: _id})}>
              <Flex direction="column" gap={2} align="flex-start">
                <Text size={1} weight="medium">
                  {title ?? 'Without a title'}
                </Text>
                <Text size={1} muted>
                  {periodText(period ?? undefined, timeZone)}
                </Text>
              </Flex>
            </Button>
          </Card>
        ))}
      </Stack>
    </Container>
  )
}
