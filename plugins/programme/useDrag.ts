import {type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState} from 'react'

import type {DayPage, Layout} from '../../content/programme/layout.ts'
import {
  move,
  placeInARow,
  type Placements,
  resize,
  withoutTime,
} from '../../content/programme/operations.ts'
import {minuteMs, type ProgrammeSession} from '../../content/programme/programmeSession.ts'
import {movedToPage} from './commands.ts'
import {inSteps, type Spot, spotAt} from './geometry.ts'

interface Point {
  readonly x: number
  readonly y: number
}

/** What is in somebody's hand. */
interface Grip {
  readonly kind: 'move' | 'resize'
  readonly session: ProgrammeSession
  /** The session and all that are chosen with it. */
  readonly sessions: readonly ProgrammeSession[]
  readonly from: Point
  readonly spot: Spot | undefined
  /** Whether the hand has been elsewhere than over the tray, which opens below it when something is taken. */
  readonly hasLeftTray: boolean
}

export interface Drag {
  readonly kind: Grip['kind']
  readonly sessions: readonly ProgrammeSession[]
  /** Where they would stand if they were let go now. */
  readonly placements: Placements
}

interface Around {
  readonly layout: Layout
  readonly page: DayPage | undefined
  /** What the columns stand on. */
  readonly surface: RefObject<HTMLElement | null>
  readonly onDrop: (drag: Drag) => void
}

const tray = '[data-drop="tray"]'
/** A hand that moves less only clicks. CSS pixels. */
const clickSlack = 4
/** So near to the edge of what scrolls it scrolls on. CSS pixels. */
const edge = 36

/**
 * Takes sessions by the pointer. Mouse, pen and touch are one; what is dragged can be let go on the
 * columns, on the tray (`data-drop="tray"`) and on a day (`data-drop-date`). Escape lets go of nothing.
 */
export function useDrag({layout, page, surface, onDrop}: Around) {
  const [drag, setDrag] = useState<Drag>()
  const grip = useRef<Grip>(undefined)
  const hasMoved = useRef(false)
  const around = useRef({layout, page, onDrop})
  useEffect(() => {
    around.current = {layout, page, onDrop}
  })

  const spotOf = useCallback(
    (point: Point): Spot | undefined => {
      const shown = around.current
      const box = surface.current?.getBoundingClientRect()
      return box === undefined || shown.page === undefined
        ? undefined
        : spotAt(box, shown.layout.rooms.length, shown.page, point)
    },
    [surface],
  )

  const take = useCallback(
    (
      event: PointerEvent,
      kind: Grip['kind'],
      session: ProgrammeSession,
      sessions: readonly ProgrammeSession[],
    ) => {
      if (event.button !== 0) return
      const from = {x: event.clientX, y: event.clientY}
      const hasLeftTray = session.start === undefined
      grip.current = {kind, session, sessions, from, spot: spotOf(from), hasLeftTray}
      hasMoved.current = false
    },
    [spotOf],
  )

  useEffect(() => {
    const held = (event: globalThis.PointerEvent): Drag | undefined => {
      const {current: inHand} = grip
      const {page: shown, layout: at} = around.current
      if (inHand === undefined || shown === undefined) return undefined
      const point = {x: event.clientX, y: event.clientY}
      return {
        kind: inHand.kind,
        sessions: inHand.sessions,
        placements: placementsAt(inHand, point, spotOf(point), shown, at),
      }
    }
    const onMove = (event: globalThis.PointerEvent) => {
      const {current: inHand} = grip
      if (inHand === undefined) return
      const [dx, dy] = [event.clientX - inHand.from.x, event.clientY - inHand.from.y]
      if (!hasMoved.current && Math.hypot(dx, dy) < clickSlack) return
      const under = elementsAt({x: event.clientX, y: event.clientY})
      if (document.querySelector(tray) !== null && !isOverTray(under)) {
        grip.current = {...inHand, hasLeftTray: true}
      }
      hasMoved.current = true
      event.preventDefault()
      scrollNear(surface.current, event)
      setDrag(held(event))
    }
    const letGo = () => {
      grip.current = undefined
      setDrag(undefined)
    }
    const onUp = (event: globalThis.PointerEvent) => {
      const dropped = hasMoved.current ? held(event) : undefined
      letGo()
      if (dropped !== undefined) around.current.onDrop(dropped)
    }
    const onKey = ({key}: KeyboardEvent) => {
      if (key === 'Escape') letGo()
    }
    window.addEventListener('pointermove', onMove)
    window.addEventListener('pointerup', onUp)
    window.addEventListener('pointercancel', letGo)
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerup', onUp)
      window.removeEventListener('pointercancel', letGo)
      window.removeEventListener('keydown', onKey)
    }
  }, [spotOf, surface])

  return {drag, take, wasDragged: () => hasMoved.current}
}

const elementsAt = ({x, y}: Point): readonly Element[] => document.elementsFromPoint(x, y)

const isOverTray = (under: readonly Element[]): boolean =>
  under.some((element) => element.closest(tray) !== null)

const placementsAt = (
  {kind, session, sessions, spot: from, hasLeftTray}: Grip,
  point: Point,
  spot: Spot | undefined,
  page: DayPage,
  layout: Layout,
): Placements => {
  const {rooms, frame} = layout
  if (kind === 'resize') {
    return from === undefined || spot === undefined
      ? new Map()
      : resize(sessions, inSteps(spot.minute - from.minute))
  }
  const under = elementsAt(point)
  if (hasLeftTray && isOverTray(under)) return withoutTime(sessions)
  const date = under
    .map((element) => element.closest('[data-drop-date]')?.getAttribute('data-drop-date'))
    .find((each) => typeof each === 'string')
  if (typeof date === 'string') return movedToPage(sessions, date, layout)
  if (spot === undefined) return new Map()
  if (session.start === undefined || from === undefined) {
    const start = page.start + inSteps(spot.minute) * minuteMs
    return placeInARow(sessions, start, rooms[spot.column] ?? '')
  }
  return move(
    sessions,
    {minutes: inSteps(spot.minute - from.minute), rooms: spot.column - from.column},
    {rooms, timeZone: frame.timeZone},
  )
}

/** Scrolls on where the hand goes towards an edge, and not when it is beyond: over the tray or the days. */
const scrollNear = (
  element: HTMLElement | null,
  {clientY: y, movementY}: globalThis.PointerEvent,
): void => {
  const scroller = element?.closest('[data-scroller]')
  if (scroller === null || scroller === undefined) return
  const {top, bottom} = scroller.getBoundingClientRect()
  if (y < top || y > bottom) return
  if (y < top + edge && movementY < 0) scroller.scrollBy(0, -edge / 2)
  else if (y > bottom - edge && movementY > 0) scroller.scrollBy(0, edge / 2)
}
