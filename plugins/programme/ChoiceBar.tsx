import {Button, Card, Flex, Select, Text, TextInput} from '@sanity/ui'
import {type KeyboardEvent, type ReactNode, useId} from 'react'

import {defined} from '../../content/objects/defined.ts'
import type {Layout} from '../../content/programme/layout.ts'
import {place} from '../../content/programme/operations.ts'
import {withoutTime} from '../../content/programme/operations.ts'
import {programmeDate} from '../../content/programme/programmeDays.ts'
import {
  isAcrossRooms,
  minuteMs,
  type ProgrammeSession,
  usualLengthMs,
} from '../../content/programme/programmeSession.ts'
import {addLocalDays, clockText, momentAt} from '../../content/time/localDays.ts'
import {swapped} from './commands.ts'
import type {Actions} from './useActions.ts'
import {columnText, dateText, namesText} from './words.ts'

interface Props {
  readonly chosen: readonly ProgrammeSession[]
  readonly layout: Layout
  readonly date: string | undefined
  readonly problems: readonly string[]
  readonly actions: Actions
  readonly onOpen: (session: ProgrammeSession) => void
}

/** What is chosen, with its time and room to be written: for phones, and for who does not drag. */
export function ChoiceBar({chosen, layout, date, problems, actions, onOpen}: Props) {
  const [first] = chosen
  if (first === undefined) return null
  const isOne = chosen.length === 1
  return (
    <Card border radius={2} padding={2} tone="primary" data-testid="programme-choice">
      <Flex gap={2} align="center" wrap="wrap">
        <Text size={1} weight="semibold" style={{padding: '0 4px'}}>
          {isOne ? first.title : namesText(chosen)}
        </Text>
        {isOne && date !== undefined && (
          <Fields key={first.id} session={first} layout={layout} date={date} actions={actions} />
        )}
        {isOne && <Small text="Open" onClick={() => onOpen(first)} />}
        {chosen.length === 2 && (
          <Small
            text="Swap places"
            onClick={() => actions.put('Swapped', chosen, swapped(chosen))}
          />
        )}
        <Small
          text="No time"
          onClick={() => actions.put('Took the time from', chosen, withoutTime(chosen))}
        />
        <Small text="Remove" onClick={() => actions.remove(chosen)} />
      </Flex>
      {problems.map((problem) => (
        <Text key={problem} size={1} style={{padding: '8px 4px 2px'}}>
          ⚠ {problem}
        </Text>
      ))}
    </Card>
  )
}

const Small = (props: {readonly text: string; readonly onClick: () => void}) => {
  return <Button mode="ghost" fontSize={1} padding={2} {...props} />
}

/** A time as people write it (`19:20`, `19.20`, `1920`, `9`); `undefined` of what is none. */
const clockOf = (text: string): string | undefined => {
  const [, hour = '', minute = '00'] = /^\s*(\d{1,2})[:.]?(\d{2})?\s*$/u.exec(text) ?? []
  return hour !== '' && Number(hour) < 24 && Number(minute) < 60
    ? `${hour.padStart(2, '0')}:${minute}`
    : undefined
}

/** What is written counts when its field is left; Enter does so without going elsewhere first. */
const leaveAtEnter = ({key, currentTarget}: KeyboardEvent<HTMLInputElement>) => {
  if (key === 'Enter') currentTarget.blur()
}

interface FieldsProps {
  readonly session: ProgrammeSession
  readonly layout: Layout
  readonly date: string
  readonly actions: Actions
}

const Fields = ({session, layout, date: shownDate, actions}: FieldsProps) => {
  const id = useId()
  const {frame, rooms, days} = layout
  const {start, end} = session
  const date = start === undefined ? shownDate : programmeDate(start, frame)
  const length = start === undefined || end === undefined ? usualLengthMs : end - start
  const put = (to: number, room: string, lengthMs = length) =>
    actions.put('Moved', [session], place(session, to, room, lengthMs))

  /** What is after midnight is earlier on the clock, and stands on the same page. */
  const onPage = (clock: string, day: string): number => {
    const moment = momentAt(day, clock, frame.timeZone)
    const next = addLocalDays(moment, 1, frame.timeZone)
    return programmeDate(next, frame) === day ? next : moment
  }
  const room = session.room ?? ''
  return (
    <Flex gap={2} align="center" wrap="wrap">
      <Labelled id={`${id}-start`} text="Starts">
        <TextInput
          id={`${id}-start`}
          inputMode="numeric"
          fontSize={1}
          padding={2}
          style={{width: 56}}
          defaultValue={start === undefined ? '' : clockText(start, frame.timeZone)}
          key={start}
          onKeyDown={leaveAtEnter}
          onBlur={({currentTarget}) => {
            const now = start === undefined ? '' : clockText(start, frame.timeZone)
            const clock = clockOf(currentTarget.value)
            currentTarget.value = clock ?? now
            if (clock !== undefined && clock !== now) put(onPage(clock, date), room)
          }}
        />
      </Labelled>
      <Labelled id={`${id}-minutes`} text="Minutes">
        <TextInput
          id={`${id}-minutes`}
          type="number"
          min={5}
          step={5}
          fontSize={1}
          padding={2}
          style={{width: 56}}
          key={length}
          defaultValue={String(length / minuteMs)}
          onKeyDown={leaveAtEnter}
          onBlur={({currentTarget: {value}}) => {
            const minutes = Number(value)
            if (start !== undefined && minutes > 0 && minutes * minuteMs !== length) {
              actions.put(
                'Changed the length of',
                [session],
                new Map([
                  [
                    session.id,
                    {
                      ...defined({room: session.room}),
                      start,
                      end: start + minutes * minuteMs,
                    },
                  ],
                ]),
              )
            }
          }}
        />
      </Labelled>
      {!isAcrossRooms(session) && start !== undefined && (
        <div>
          <Select
            aria-label="Room"
            fontSize={1}
            padding={2}
            value={room}
            onChange={({currentTarget: {value}}) => put(start, value)}
          >
            {[...new Set(['', ...rooms])].map((each) => (
              <option key={each} value={each}>
                {each === '' ? 'No room' : columnText(each, layout)}
              </option>
            ))}
          </Select>
        </div>
      )}
      {days.length > 1 && (
        <div>
          <Select
            aria-label="Day"
            fontSize={1}
            padding={2}
            value={date}
            onChange={({currentTarget: {value}}) => {
              if (start !== undefined) put(onPage(clockText(start, frame.timeZone), value), room)
            }}
          >
            {days.map((each) => (
              <option key={each.date} value={each.date}>
                {dateText(each.date)}
              </option>
            ))}
          </Select>
        </div>
      )}
    </Flex>
  )
}

const Labelled = ({
  id,
  text,
  children,
}: {
  readonly id: string
  readonly text: string
  readonly children: ReactNode
}) => {
  return (
    <Flex gap={2} align="center">
      <Text as="label" size={1} htmlFor={id}>
        {text}
      </Text>
      {children}
    </Flex>
  )
}
