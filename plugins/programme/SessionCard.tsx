import {Card, Text} from '@sanity/ui'
import {
  type ComponentType,
  type CSSProperties,
  type KeyboardEvent,
  memo,
  type MouseEvent,
  type PointerEvent,
} from 'react'

import {sameValue} from '../../content/objects/sameValue.ts'
import type {ProgrammeFrame} from '../../content/programme/programmeDays.ts'
import type {ProgrammeSession} from '../../content/programme/programmeSession.ts'
import {roomText, timesText} from './words.ts'

export interface SessionHandlers {
  readonly onKey: (event: KeyboardEvent, session: ProgrammeSession) => void
  readonly onChoose: (event: MouseEvent, session: ProgrammeSession) => void
  readonly onOpen: (session: ProgrammeSession) => void
  readonly onTake: (event: PointerEvent, kind: 'move' | 'resize', session: ProgrammeSession) => void
}

/** What all sessions of the board are shown with. */
export interface ShownSessions extends SessionHandlers {
  readonly chosen: ReadonlySet<string>
  /** What is to be said of each, by its id. */
  readonly problems: ReadonlyMap<string, readonly string[]>
  readonly changedElsewhere: ReadonlySet<string>
}

/** What the card of one of them takes of that. */
export function cardProps(
  session: ProgrammeSession,
  {chosen, problems, changedElsewhere, ...handlers}: ShownSessions,
) {
  return {
    ...handlers,
    session,
    isChosen: chosen.has(session.id),
    problems: problems.get(session.id) ?? [],
    isChangedElsewhere: changedElsewhere.has(session.id),
  }
}

interface Props extends SessionHandlers {
  readonly session: ProgrammeSession
  readonly frame: ProgrammeFrame
  readonly isChosen: boolean
  /** What is to be said of it. */
  readonly problems: readonly string[]
  /** Whether somebody else has just changed it. */
  readonly isChangedElsewhere: boolean
  readonly style?: CSSProperties
  /** Whether it can be made longer by its lower edge. */
  readonly hasEdge: boolean
  /** Whether its room is told, which no column says. */
  readonly withRoom?: boolean
  /** Where there is little room, times stand beside the title. */
  readonly isLow?: boolean
}

const stateMarks = {new: ' · new', changed: ' · changed', published: ''} as const

/** Boxes and sentences are made anew each time, and mostly say the same as before. */
const compared = [
  'session',
  'frame',
  'isChosen',
  'isChangedElsewhere',
  'hasEdge',
  'withRoom',
  'isLow',
  'onKey',
  'onChoose',
  'onOpen',
  'onTake',
] as const satisfies readonly (keyof Props)[]

const isSameCard = (before: Props, after: Props): boolean =>
  compared.every((name) => before[name] === after[name]) &&
  sameValue(before.style, after.style) &&
  sameValue(before.problems, after.problems)

/** A session that can be taken, moved by keys and opened. */
export const SessionCard: ComponentType<Props> = memo(function SessionCard({
  session,
  frame,
  isChosen,
  problems,
  isChangedElsewhere,
  style,
  hasEdge,
  withRoom = false,
  isLow = false,
  onKey,
  onChoose,
  onOpen,
  onTake,
}: Props) {
  const {id, title, status, state, kind} = session
  const times = timesText(session, frame)
  const isOff = status === 'cancelled' || status === 'postponed'
  const label = [
    title,
    `${times}, ${roomText(session)}`,
    ...(isOff ? [status] : []),
    ...(state === 'published' ? [] : [state]),
    ...problems,
  ].join('. ')
  return (
    <Card
      role="button"
      tabIndex={0}
      aria-pressed={isChosen}
      aria-label={label}
      aria-describedby="programme-keys"
      data-session={id}
      border
      radius={2}
      tone={
        problems.length > 0
          ? 'caution'
          : isChangedElsewhere
            ? 'positive'
            : kind === 'break'
              ? 'transparent'
              : 'primary'
      }
      style={{
        boxSizing: 'border-box',
        overflow: 'hidden',
        cursor: 'grab',
        userSelect: 'none',
        touchAction: 'manipulation',
        padding: isLow ? '0 6px' : '8px',
        ...(isLow && {display: 'flex', alignItems: 'center'}),
        ...(isChosen && {outline: '2px solid var(--card-focus-ring-color)', outlineOffset: 1}),
        ...style,
      }}
      onKeyDown={(event: KeyboardEvent) => onKey(event, session)}
      onClick={(event: MouseEvent) => onChoose(event, session)}
      onDoubleClick={() => onOpen(session)}
      onPointerDown={(event: PointerEvent) => onTake(event, 'move', session)}
    >
      <Text size={1} weight="medium" textOverflow="ellipsis" style={{lineHeight: 1.3}}>
        {problems.length > 0 && '⚠ '}
        {isOff ? <s>{title}</s> : title}
        {isLow && <span style={{fontWeight: 400}}> {times}</span>}
      </Text>
      {!isLow && (
        <Text size={0} style={{marginTop: 6}} textOverflow="ellipsis">
          {times}
          {withRoom && ` · ${roomText(session)}`}
          {stateMarks[state]}
        </Text>
      )}
      {hasEdge && (
        <div
          data-edge
          style={{
            position: 'absolute',
            left: 0,
            right: 0,
            bottom: 0,
            height: 7,
            cursor: 'ns-resize',
            touchAction: 'none',
          }}
          onPointerDown={(event) => {
            event.stopPropagation()
            onTake(event, 'resize', session)
          }}
        />
      )}
    </Card>
  )
}, isSameCard)
