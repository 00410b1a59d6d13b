import {Button, Card, Flex, Spinner, Stack, Text} from '@sanity/ui'
import {type KeyboardEvent, type ReactNode, useCallback, useEffect, useRef, useState} from 'react'

import {pageOf} from '../../content/programme/layout.ts'
import {swapRooms} from '../../content/programme/operations.ts'
import type {ProgrammeSession} from '../../content/programme/programmeSession.ts'
import type {StoredDocument} from '../../content/programme/stored.ts'
import {AddBox} from './AddBox.tsx'
import {ChoiceBar} from './ChoiceBar.tsx'
import {commandOf} from './commands.ts'
import {DayGrid} from './DayGrid.tsx'
import {NoProgramme} from './NoProgramme.tsx'
import {PresentedProjects} from './PresentedProjects.tsx'
import {ProgrammeList} from './ProgrammeList.tsx'
import {ReleaseDialog} from './ReleaseDialog.tsx'
import {runCommand} from './runCommand.ts'
import {Toolbar} from './Toolbar.tsx'
import {Tray} from './Tray.tsx'
import {useActions} from './useActions.ts'
import {useChoice} from './useChoice.ts'
import {useDrag} from './useDrag.ts'
import {useNotices} from './useNotices.ts'
import {useProblems} from './useProblems.ts'
import {useProgramme} from './useProgramme.ts'
import {useSteady} from './useSteady.ts'
import {useWidth} from './useWidth.ts'
import {countText, standsText} from './words.ts'

interface Props {
  /** Of the published event. */
  readonly eventId: string
  readonly onOpen: (session: ProgrammeSession) => void
  /** What stands at the end of the toolbar, by the title of the event. */
  readonly more?: (title: string) => ReactNode
}

/** What is narrower shows a list by time, as on a phone. CSS pixels. */
const narrow = 520

/** The programme of an event: rooms × time, to be moved by hand and by keys. */
export function ProgrammeBoard({eventId, onOpen, more}: Props) {
  const notices = useNotices()
  const {say, notify, where} = notices
  const programme = useProgramme(eventId, notify)
  const {layout, sessions, removed, state} = programme
  const actions = useActions(programme, say)
  const choice = useChoice(sessions)
  const problems = useProblems(programme)
  const [date, setDate] = useState<string>()
  const [isReleasing, setReleasing] = useState(false)
  const {ref: root, width} = useWidth()
  const surface = useRef<HTMLDivElement>(null)
  const focusOn = useRef<string>(undefined)

  const page = pageOf(layout, date)

  useEffect(() => {
    where.current = (session) => standsText(session, layout.frame)
  }, [where, layout.frame])

  /** Between tray and page a session is drawn anew; who moved it by keys goes on with it. */
  useEffect(() => {
    const id = focusOn.current
    if (id === undefined || document.activeElement !== document.body) return
    root.element?.querySelector<HTMLElement>(`[data-session="${CSS.escape(id)}"]`)?.focus()
  })

  const {drag, take, wasDragged} = useDrag({
    layout,
    page,
    surface,
    onDrop: ({kind, sessions: dropped, placements}) =>
      actions.put(kind === 'resize' ? 'Changed the length of' : 'Moved', dropped, placements),
  })

  const onKey = (event: KeyboardEvent, session: ProgrammeSession) => {
    const command = commandOf(event)
    if (command === undefined) return
    event.preventDefault()
    event.stopPropagation()
    focusOn.current = session.id
    const to = runCommand(command, {session, programme, page, choice, actions, onOpen})
    if (to !== undefined) setDate(to)
  }

  const onRootKey = (event: KeyboardEvent) => {
    const isTyping =
      event.target instanceof HTMLElement && event.target.matches('input, textarea, select')
    if (isTyping || !(event.ctrlKey || event.metaKey) || event.altKey) return
    const key = event.key.toLowerCase()
    if (key !== 'z' && key !== 'y') return
    event.preventDefault()
    event.stopPropagation()
    if (key === 'y' || event.shiftKey) actions.redo()
    else actions.undo()
  }

  const handlers = useSteady({
    onKey,
    onOpen,
    onChoose: (event, session) => {
      if (!wasDragged()) choice.choose(session, event)
    },
    onTake: (event, kind, session) =>
      take(event, kind, session, kind === 'resize' ? [session] : choice.about(session)),
  })
  const shown = {
    chosen: choice.ids,
    problems,
    changedElsewhere: notices.changedElsewhere,
    ...handlers,
  }
  const onAdded = useCallback((to: string | undefined) => {
    if (to !== undefined) setDate(to)
  }, [])

  if (state.status === 'loading') {
    return (
      <Flex align="center" justify="center" padding={5}>
        <Spinner muted />
      </Flex>
    )
  }
  if (state.status === 'failed' || programme.event === undefined) {
    return <NoProgramme isRead={state.status === 'ready'} />
  }
  return (
    <Flex
      direction="column"
      height="fill"
      ref={root.ref}
      onKeyDown={onRootKey}
      data-testid="programme"
      style={{minHeight: 0}}
    >
      <p role="status" aria-live="polite" style={hidden}>
        {notices.said}
      </p>
      <p id="programme-keys" style={hidden}>
        Arrows move by five minutes or to the next room, with Shift they change the length. Page Up
        and Page Down change the day. Space chooses more than one, Enter opens, T takes the time
        away, Delete removes. Control Z undoes.
      </p>
      <Card borderBottom padding={3}>
        <Stack gap={3}>
          <Toolbar
            programme={programme}
            page={page}
            onPage={setDate}
            actions={actions}
            onRelease={() => setReleasing(true)}
            more={more?.(titleOf(programme.event))}
          />
          <AddBox programme={programme} date={page?.date} say={say} onAdded={onAdded} />
          {notices.standing !== undefined && (
            <Card tone="caution" border radius={2} padding={2} data-testid="programme-notice">
              <Flex gap={2} align="center" justify="space-between">
                <Text size={1}>{notices.standing}</Text>
                <Button
                  mode="bleed"
                  fontSize={1}
                  padding={2}
                  text="Seen"
                  onClick={notices.putAway}
                />
              </Flex>
            </Card>
          )}
          <ChoiceBar
            chosen={choice.chosen}
            layout={layout}
            date={page?.date}
            problems={choice.chosen.flatMap(({id}) => problems.get(id) ?? [])}
            actions={actions}
            onOpen={onOpen}
          />
        </Stack>
      </Card>
      <Card flex={1} overflow="auto" data-scroller tabIndex={-1} style={{minHeight: 0}}>
        {page === undefined ? (
          <Card padding={4}>
            <Text size={1} muted>
              The event has no date yet. Give it one under “When”; what you add before stands below.
            </Text>
          </Card>
        ) : width < narrow ? (
          <Card padding={3}>
            <ProgrammeList layout={layout} page={page} {...shown} />
          </Card>
        ) : (
          <DayGrid
            layout={layout}
            page={page}
            surface={surface}
            drag={drag}
            {...shown}
            onSwapRooms={(one, other) => {
              const here = page.items.map(({session}) => session)
              actions.put('Swapped rooms of', here, swapRooms(here, one, other))
            }}
            onAddRoom={programme.addRoom}
          />
        )}
      </Card>
      <Card padding={layout.tray.length + removed.length === 0 && drag === undefined ? 0 : 3}>
        <Tray
          sessions={layout.tray}
          removed={removed}
          frame={layout.frame}
          isDropping={drag?.kind === 'move'}
          onRestore={actions.restore}
          {...shown}
        />
      </Card>
      <PresentedProjects programme={programme} />
      {isReleasing && (
        <ReleaseDialog
          programme={programme}
          problems={problems.size}
          onClose={() => setReleasing(false)}
          onReleased={(count) => {
            setReleasing(false)
            say(`Released with ${countText(count, 'change', 'changes')}`)
          }}
        />
      )}
    </Flex>
  )
}

const titleOf = ({title}: StoredDocument): string =>
  typeof title === 'string' && title !== '' ? title : 'Without a title'

const hidden = {
  position: 'absolute',
  width: 1,
  height: 1,
  margin: -1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
} as const
