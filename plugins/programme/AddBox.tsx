import {AddIcon} from '@sanity/icons/Add'
import {Button, Card, Flex, Stack, Text, TextArea} from '@sanity/ui'
import {type KeyboardEvent, useId, useMemo, useRef, useState} from 'react'
import {useClient} from 'sanity'

import {apiVersion} from '../../content/documents/apiVersion.ts'
import {defined} from '../../content/objects/defined.ts'
import {lastOf, planned, type PlannedEntry} from '../../content/programme/newSession.ts'
import {programmeDate} from '../../content/programme/programmeDays.ts'
import {newSessionChanges} from './newSessions.ts'
import {readText} from './readText.ts'
import {reasonOf} from './reasonOf.ts'
import type {Programme} from './useProgramme.ts'
import {dateText, timesText} from './words.ts'

interface Props {
  readonly programme: Programme
  /** Of the page that is open. */
  readonly date: string | undefined
  readonly say: (text: string) => void
  /** Called with the day on which the last one stands. */
  readonly onAdded: (date: string | undefined) => void
}

/** A box that takes one session a line, or a whole programme. Enter adds what was understood. */
export function AddBox({programme, date, say, onAdded}: Props) {
  const id = useId()
  const client = useClient({apiVersion})
  const box = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string>()
  const {layout, sessions, event, store, state, eventId} = programme
  const {frame, rooms} = layout

  const {entries, unused} = useMemo(() => {
    if (text.trim() === '') return {entries: [], unused: []}
    const read = readText(text, frame, date, rooms)
    const last = date === undefined ? undefined : lastOf(sessions, date, frame)
    return {
      unused: read.unused,
      entries: planned(read.entries, {
        frame,
        ...defined({date, last}),
      }),
    }
  }, [text, frame, date, rooms, sessions])

  const add = async (): Promise<void> => {
    if (entries.length === 0 || event === undefined) return
    const added = entries
    setText('')
    setProblem(undefined)
    try {
      const changes = await newSessionChanges(
        client,
        added,
        {event, isPublished: state.documents.has(eventId), timeZone: frame.timeZone},
        slugsOf(programme),
      )
      const what = added.length === 1 ? `“${added[0]?.title ?? ''}”` : `${added.length} sessions`
      store.perform({label: `Added ${what}`, changes})
      const last = added.at(-1)?.placement.start
      onAdded(last === undefined ? undefined : programmeDate(last, frame))
      say(`Added ${what}: ${added.map((entry) => timesText(entry.placement, frame)).join(', ')}`)
    } catch (error) {
      setProblem(reasonOf(error))
      setText(text)
    }
  }

  const onKey = (pressed: KeyboardEvent) => {
    if (pressed.key !== 'Enter' || pressed.shiftKey || pressed.nativeEvent.isComposing) return
    pressed.preventDefault()
    void add()
  }

  const lines = text.split('\n').length
  return (
    <Stack gap={2}>
      <Flex gap={2} align="flex-start">
        <div style={{flex: 1}}>
          <TextArea
            id={id}
            ref={box}
            rows={Math.min(Math.max(lines, 1), 12)}
            fontSize={1}
            padding={3}
            aria-label="Type or paste the programme"
            placeholder="Type a title, or paste a programme"
            aria-describedby={`${id}-understood`}
            value={text}
            onChange={({currentTarget}) => setText(currentTarget.value)}
            onKeyDown={onKey}
          />
        </div>
        <Button
          icon={AddIcon}
          fontSize={1}
          padding={3}
          text={entries.length > 1 ? `Add ${entries.length}` : 'Add'}
          disabled={entries.length === 0}
          onClick={() => {
            box.current?.focus()
            void add()
          }}
        />
      </Flex>
      <div id={`${id}-understood`}>
        {(entries.length > 0 || unused.length > 0) && (
          <Understood entries={entries} unused={unused} programme={programme} />
        )}
        {problem !== undefined && (
          <Card tone="critical" padding={3} radius={2} role="alert">
            <Text size={1}>{problem}</Text>
          </Card>
        )}
      </div>
    </Stack>
  )
}

const slugsOf = ({state: {documents}}: Programme): readonly string[] =>
  [...documents.values()].flatMap(({slug}) =>
    typeof slug === 'object' &&
    slug !== null &&
    'current' in slug &&
    typeof slug.current === 'string'
      ? [slug.current]
      : [],
  )

interface UnderstoodProps {
  readonly entries: readonly PlannedEntry[]
  readonly unused: readonly string[]
  readonly programme: Programme
}

const Understood = ({entries, unused, programme}: UnderstoodProps) => {
  const {frame, days} = programme.layout
  return (
    <Card tone="transparent" border radius={2} padding={3} data-testid="programme-understood">
      <Stack gap={3}>
        {entries.map(({title, speakers, kind, placement}, index) => (
          <Text key={index} size={1} style={{overflowWrap: 'anywhere'}}>
            <strong>{timesText(placement, frame)}</strong> {title}
            {speakers.length > 0 && ` · ${speakers.join(', ')}`}
            {placement.room !== undefined && ` · ${placement.room}`}
            {kind === 'break' && placement.room === undefined && ' · all rooms'}
            {placement.start !== undefined &&
              days.length > 1 &&
              ` · ${dateText(programmeDate(placement.start, frame))}`}
          </Text>
        ))}
        {unused.length > 0 && (
          <Text size={1} muted>
            Not taken: {unused.join(' / ')}
          </Text>
        )}
        {frame.start === undefined && days.length === 0 && (
          <Text size={1}>
            The event has no date yet, so these get no time. Give it one under “When”.
          </Text>
        )}
      </Stack>
    </Card>
  )
}
