import {TransferIcon} from '@sanity/icons/Transfer'
import {Button, Card, Flex, Text} from '@sanity/ui'
import type {RefObject} from 'react'

import {defined} from '../../content/objects/defined.ts'
import type {DayPage, Item, Layout} from '../../content/programme/layout.ts'
import {minuteMs} from '../../content/programme/programmeSession.ts'
import {AddRoom} from './AddRoom.tsx'
import {axisWidth, narrowestColumn, pixelsPerMinute} from './geometry.ts'
import {cardProps, SessionCard, type ShownSessions} from './SessionCard.tsx'
import type {Drag} from './useDrag.ts'
import {columnText, timesText} from './words.ts'

interface Props extends ShownSessions {
  readonly layout: Layout
  readonly page: DayPage
  readonly surface: RefObject<HTMLDivElement | null>
  readonly drag: Drag | undefined
  readonly onSwapRooms: (one: string, other: string) => void
  readonly onAddRoom: (name: string) => void
}

const line = '1px solid var(--card-border-color)'
const lowHeight = 44

/** One day: rooms side by side, time downwards. */
export function DayGrid({layout, page, surface, drag, onSwapRooms, onAddRoom, ...shown}: Props) {
  const {rooms, frame} = layout
  const height = (page.to - page.from) * pixelsPerMinute
  const share = 100 / rooms.length
  const top = (minute: number) => (minute - page.from) * pixelsPerMinute

  const boxOf = ({
    from,
    to,
    room,
    lane,
    lanes,
  }: Pick<Item, 'from' | 'to' | 'lane' | 'lanes'> & {
    readonly room?: string
  }) => {
    const column = room === undefined ? 0 : Math.max(rooms.indexOf(room), 0)
    const width = room === undefined ? 100 : share
    return {
      position: 'absolute' as const,
      top: top(from),
      height: Math.max((to - from) * pixelsPerMinute - 2, 18),
      left: `calc(${column * share + (width / lanes) * lane}% + 2px)`,
      width: `calc(${width / lanes}% - 4px)`,
    }
  }

  const inOrder = page.items.toSorted((one, other) => one.from - other.from)
  return (
    <div
      style={{minWidth: axisWidth + rooms.length * narrowestColumn, position: 'relative'}}
      data-testid="programme-day"
    >
      <Card
        style={{position: 'sticky', top: 0, zIndex: 3, paddingLeft: axisWidth, borderBottom: line}}
      >
        <Flex>
          {rooms.map((room, index) => {
            const next = rooms[index + 1]
            return (
              <Flex
                key={room}
                align="center"
                justify="space-between"
                gap={1}
                style={{
                  width: `${share}%`,
                  minHeight: 36,
                  borderLeft: line,
                  padding: next === undefined ? '0 40px 0 8px' : '0 4px 0 8px',
                }}
              >
                <Text size={1} weight="semibold" textOverflow="ellipsis" data-room={room}>
                  {columnText(room, layout)}
                </Text>
                {next !== undefined && (
                  <Button
                    mode="bleed"
                    padding={2}
                    fontSize={1}
                    icon={TransferIcon}
                    aria-label={`Swap ${columnText(room, layout)} and ${columnText(next, layout)}`}
                    title={`Swap ${columnText(room, layout)} and ${columnText(next, layout)}`}
                    onClick={() => onSwapRooms(room, next)}
                  />
                )}
              </Flex>
            )
          })}
        </Flex>
        <div style={{position: 'absolute', top: 4, right: 4}}>
          <AddRoom onAdd={onAddRoom} />
        </div>
      </Card>
      <div style={{position: 'relative', height, marginLeft: axisWidth}} ref={surface}>
        {page.ticks.map(({minute, label}) => (
          <div
            key={minute}
            aria-hidden
            style={{
              position: 'absolute',
              top: top(minute),
              left: -axisWidth,
              right: 0,
              borderTop: line,
            }}
          >
            <Text size={0} muted style={{padding: '4px 6px'}}>
              {label}
            </Text>
          </div>
        ))}
        {rooms.map((room, index) => (
          <div
            key={room}
            style={{
              position: 'absolute',
              top: 0,
              bottom: 0,
              left: `${index * share}%`,
              borderLeft: line,
            }}
          />
        ))}
        {inOrder.map((item) => {
          const box = boxOf(item)
          const {session} = item
          const isInHand =
            drag !== undefined && drag.sessions.some((each) => each.id === session.id)
          return (
            <SessionCard
              key={session.id}
              {...cardProps(session, shown)}
              frame={frame}
              hasEdge
              isLow={box.height < lowHeight}
              style={{
                ...box,
                ...(item.isOpen && {borderBottomStyle: 'dashed'}),
                ...(isInHand && {opacity: 0.5}),
              }}
            />
          )
        })}
        {drag !== undefined &&
          drag.sessions.map((session) => {
            const placement = drag.placements.get(session.id)
            if (placement?.start === undefined) return null
            const from = (placement.start - page.start) / minuteMs
            const to =
              placement.end === undefined ? from + 30 : (placement.end - page.start) / minuteMs
            const isAcross = session.kind === 'break' && placement.room === undefined
            return (
              <Card
                key={session.id}
                tone="positive"
                border
                radius={2}
                padding={2}
                style={{
                  ...boxOf({
                    from,
                    to,
                    lane: 0,
                    lanes: 1,
                    ...defined({room: isAcross ? undefined : (placement.room ?? '')}),
                  }),
                  opacity: 0.9,
                  pointerEvents: 'none',
                  zIndex: 2,
                  overflow: 'hidden',
                }}
              >
                <Text size={1}>{`${timesText(placement, frame)} ${session.title}`}</Text>
              </Card>
            )
          })}
      </div>
    </div>
  )
}
