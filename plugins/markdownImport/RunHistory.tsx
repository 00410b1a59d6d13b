import {UndoIcon} from '@sanity/icons/Undo'
import {Button, Card, Flex, Heading, Stack, Text} from '@sanity/ui'
import {useId, useState} from 'react'

import type {Run} from '../../migrations/fromMarkdown/runs/run.ts'
import {useSite} from '../../schemas/components/SiteContext.tsx'
import {shortMoment} from './shortMoment.ts'
import {TakeBackDialog} from './TakeBackDialog.tsx'
import {useRuns} from './useRuns.ts'

const kinds = {apply: 'Import', undo: 'Taken back'} as const

const countsOf = ({counts}: Run): string =>
  Object.entries(counts)
    .filter(([, number]) => number > 0)
    .map(([name, number]) => `${number} ${name}`)
    .join(', ')

/** The imports into this dataset, with a button that takes one back. */
export function RunHistory() {
  const {runs, doing, said, undo} = useRuns()
  const {timeZone} = useSite()
  const [asked, setAsked] = useState<Run>()
  const id = useId()
  if (runs.length === 0) return null
  const titleOf = ({kind, startedAt}: Run): string =>
    `${kinds[kind]}, ${shortMoment(startedAt, timeZone)}`
  const undone = new Set(
    runs.flatMap(({undoes, state}) => (state === 'done' ? (undoes ?? []) : [])),
  )
  return (
    <Stack gap={4} data-testid="import-history">
      <Heading as="h2" id={id} size={1}>
        History
      </Heading>
      <div role="status">
        <Stack gap={2}>
          {said.map((line) => (
            <Text key={line} size={1}>
              {line}
            </Text>
          ))}
        </Stack>
      </div>
      <Stack
        as="ul"
        aria-labelledby={id}
        gap={2}
        style={{listStyle: 'none', margin: 0, padding: 0}}
      >
        {runs.map((run) => (
          <Card as="li" border key={run.id} padding={3} radius={2}>
            <Flex align="center" gap={3} wrap="wrap">
              <Stack flex={1} gap={2}>
                <Text size={1} weight="medium">
                  {titleOf(run)}
                </Text>
                <Text muted size={1}>
                  {[run.who, run.folder, countsOf(run)].filter(Boolean).join(' · ')}
                </Text>
              </Stack>
              {undone.has(run.id) ? (
                <Text muted size={1}>
                  Was taken back
                </Text>
              ) : (
                <Button
                  aria-label={`Take back: ${titleOf(run)}`}
                  disabled={doing !== undefined || run.state === 'running'}
                  fontSize={1}
                  icon={UndoIcon}
                  mode="ghost"
                  onClick={() => setAsked(run)}
                  padding={3}
                  text={doing === run.id ? 'Taking back …' : 'Take back'}
                />
              )}
            </Flex>
          </Card>
        ))}
      </Stack>
      {asked !== undefined && (
        <TakeBackDialog
          did={countsOf(asked)}
          onCancel={() => setAsked(undefined)}
          onConfirm={() => {
            setAsked(undefined)
            undo(asked.id)
          }}
          title={titleOf(asked)}
        />
      )}
    </Stack>
  )
}
