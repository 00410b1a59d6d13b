import {defined} from '../../../../content/objects/defined.ts'
import {nameLexicon} from '../lexicon/lexicon.ts'
import {roomIn} from '../names/room.ts'
import {pattern} from '../tokens/pattern.ts'

/** An item's words without the room that they name. */
interface OutsideRoom {
  readonly text: string
  readonly room?: string
}

const brackets = /\s*[([]([^()[\]]+)[)\]]/gu
const behind = [/\s[–—-]\s+([^–—()[\]]+)$/u, /\s@\s?([^@()[\]]+)$/u, /,\s+([^,()[\]]+)$/u] as const
const inFront = /^([^:]{3,30}):\s+(?=\S)/u
/** A room in front has a number: "Studio 5: …". What else is called so may be a title. */
const numbered = pattern('^ roomWord (# _? | _) $')
const shortest = 1

/** "Keynote (Main Hall), with Ada Berg", "Keynote (Ada Berg, Main Hall)", "[Hall 2] Keynote" */
const inBrackets = (text: string): OutsideRoom | undefined => {
  for (const {0: whole, 1: inside = '', index} of text.matchAll(brackets)) {
    const parts = inside.split(/,\s+/u)
    const room = roomIn(parts.at(-1) ?? '')
    if (room === undefined) continue
    const rest = parts.slice(0, -1).join(', ')
    const kept = rest === '' ? '' : ` (${rest})`
    const outside = (text.slice(0, index) + kept + text.slice(index + whole.length)).trim()
    if (outside.length > shortest) return {text: outside, room}
  }
  return undefined
}

const isNumbered = (room: string): boolean =>
  numbered.fits(nameLexicon().read(room)) && /[\d]|\s\p{L}$/u.test(room)

/** Tells the room from the rest of an item's words: "Keynote (Main Hall)", "Opening, Main Hall", "Room 2: Maps". */
export function withoutRoom(text: string): OutsideRoom {
  const within = inBrackets(text)
  if (within !== undefined) return within
  for (const form of behind) {
    const found = form.exec(text)
    const room = found?.[1] === undefined ? undefined : roomIn(found[1])
    const before = text.slice(0, found?.index ?? 0).trim()
    if (room !== undefined && before !== '') return {text: before, room}
  }
  const [front = '', room = ''] = inFront.exec(text) ?? []
  return roomIn(room) !== undefined && isNumbered(room)
    ? {text: text.slice(front.length), room}
    : {text}
}

interface Roomed {
  readonly title: string
  readonly room?: string
}

const atEnd = /\s*[([](\p{Lu}[^()[\],]{1,30})[)\]]$/u
const placeConcepts = ['placeWord', 'placeEnding', 'roomWord'] as const

const isPlace = (name: string): boolean =>
  name.split(/\s+/u).length <= 3 &&
  nameLexicon()
    .read(name)
    .has(...placeConcepts)

/**
 * A place in brackets is a room where other items name theirs so, or the same place stands so again: "Dance
 * (Courtyard)".
 */
export function withRooms<Item extends Roomed>(items: readonly Item[]): readonly Item[] {
  const places = items.map(({title, room}) =>
    room === undefined ? atEnd.exec(title)?.[1] : undefined,
  )
  const isTold = items.some(({room}) => room !== undefined)
  return items.map((item, index) => {
    const place = places[index]
    if (place === undefined || !isPlace(place)) return item
    if (!isTold && places.indexOf(place) === places.lastIndexOf(place)) return item
    return {...item, title: item.title.replace(atEnd, ''), ...defined({room: place})}
  })
}
