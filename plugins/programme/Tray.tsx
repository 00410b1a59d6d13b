import {RevertIcon} from '@sanity/icons/Revert'
import {Button, Card, Flex, Stack, Text} from '@sanity/ui'

import type {ProgrammeFrame} from '../../content/programme/programmeDays.ts'
import type {ProgrammeSession} from '../../content/programme/programmeSession.ts'
import {cardProps, SessionCard, type ShownSessions} from './SessionCard.tsx'

interface Props extends ShownSessions {
  readonly sessions: readonly ProgrammeSession[]
  readonly removed: readonly ProgrammeSession[]
  readonly frame: ProgrammeFrame
  readonly isDropping: boolean
  readonly onRestore: (sessions: readonly ProgrammeSession[]) => void
}

/** Sessions without a time, and those that go with the next release. */
export function Tray({sessions, removed, frame, isDropping, onRestore, ...shown}: Props) {
  if (sessions.length === 0 && removed.length === 0 && !isDropping) return null
  return (
    <Card
      border
      radius={2}
      padding={3}
      tone="transparent"
      data-drop="tray"
      data-testid="programme-tray"
    >
      <Stack gap={3}>
        <Text size={1} weight="semibold" as="h3">
          Without a time
        </Text>
        <Flex gap={2} wrap="wrap">
          {sessions.map((session) => (
            <SessionCard
              key={session.id}
              {...cardProps(session, shown)}
              frame={frame}
              hasEdge={false}
              style={{minWidth: 120, maxWidth: 260}}
            />
          ))}
          {sessions.length === 0 && (
            <Text size={1} muted>
              Drop a session here to take its time away.
            </Text>
          )}
        </Flex>
        {removed.length > 0 && (
          <Stack gap={2}>
            <Text size={1} weight="semibold" as="h3">
              Gone with the next release
            </Text>
            {removed.map((session) => (
              <Flex key={session.id} gap={2} align="center">
                <Text size={1}>
                  <s>{session.title}</s>
                </Text>
                <Button
                  mode="bleed"
                  fontSize={1}
                  padding={2}
                  icon={RevertIcon}
                  text="Keep"
                  aria-label={`Keep ${session.title}`}
                  onClick={() => onRestore([session])}
                />
              </Flex>
            ))}
          </Stack>
        )}
      </Stack>
    </Card>
  )
}
