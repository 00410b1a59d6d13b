import {
  linesOfText,
  saysRoom,
} from '../../migrations/fromMarkdown/interpret/programme/programmeOfText.ts'
import {cellsOf} from './cells.ts'

/** A line of a programme that somebody typed or pasted. */
export interface TextLine {
  /** As it is shown to whoever typed it. */
  readonly line: string
  /** Without its room. */
  readonly text: string
  readonly room: string | undefined
}

/** “(Sal 2)” behind the words of an item; a line without it has the room above it, or none. */
const bracketsBehind = /\s*[([]([^()[\]]{1,60})[)\]]\s*$/u
/** A line with a room and nothing else is as long as this at most. */
const longestName = 40

/**
 * The lines of a text, with the room of each: in brackets behind it, in the last cell of a row, or named
 * by a line of its own above it.
 *
 * @param rooms that the programme has: their names are rooms whatever they are called.
 */
export function textLines(text: string, rooms: readonly string[]): readonly TextLine[] {
  const known = new Map(
    rooms.filter((room) => room !== '').map((room) => [room.toLowerCase(), room]),
  )
  let above: string | undefined
  return linesOfText(text).flatMap((line, index, all): readonly TextLine[] => {
    const cells = cellsOf(line)
    if (cells !== undefined) return cells.length === 0 ? [] : [ofCells(cells, known, above)]
    const heading = index < all.length - 1 ? headingIn(line, known) : undefined
    if (heading !== undefined) {
      above = heading
      return []
    }
    const match = bracketsBehind.exec(line)
    const room = match === null ? undefined : roomIn(match[1] ?? '', known)
    return room === undefined || match === null
      ? [{line, text: withDash(line), room: above}]
      : [{line, text: withDash(line.slice(0, match.index)), room}]
  })
}

const fullName = String.raw`\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+)+`
const namesBehind = new RegExp(
  String.raw`,\s+(${fullName}(?:(?:,|\s+(?:och|and|&))\s+${fullName})+)\s*$`,
  'u',
)

/** “Panel, Anna Ek, Bo Berg” with a dash before the names, which the reader of programmes takes for several. */
const withDash = (text: string): string => text.replace(namesBehind, ' – $1')

type Known = ReadonlyMap<string, string>

const roomIn = (text: string, known: Known): string | undefined => {
  const name = text.trim().replace(/\s+/gu, ' ')
  return known.get(name.toLowerCase()) ?? (saysRoom(name) ? name : undefined)
}

/** “Sal 1:”, or “Sal 1” where a number or a name that the programme has makes it a room for certain. */
const headingIn = (line: string, known: Known): string | undefined => {
  const name = line.replace(/\s*:$/u, '')
  if (name.length > longestName || /\d[:.]\d\d/u.test(name)) return undefined
  const isSaid =
    name !== line || known.has(name.toLowerCase()) || /^\p{L}+ [\dA-Z]{1,2}$/u.test(name)
  return isSaid ? roomIn(name, known) : undefined
}

/** The room is the last cell that is one; times and title stand in front, and names behind. */
const ofCells = (cells: readonly string[], known: Known, above: string | undefined): TextLine => {
  const at = cells.findLastIndex((cell, index) => index > 0 && roomIn(cell, known) !== undefined)
  const rooms = cells.map((cell) => roomIn(cell, known))
  const isTimed = /^\D{0,4}\d/u.test(cells[0] ?? '')
  const others = isTimed && at !== -1 ? cells.filter((_cell, index) => index !== at) : cells
  const line = wordsOf(others)
  return {line, text: line, room: (isTimed ? rooms[at] : undefined) ?? above}
}

const clock = /^\d{1,2}[:.h]?(?:\d\d)?$/u

/** “18:00–18:30 Öppna data – Anna Ek, Bo Berg” */
const wordsOf = ([first = '', ...others]: readonly string[]): string => {
  const [second = '', ...rest] = others
  const isSpan = clock.test(first) && clock.test(second)
  return isSpan ? `${first}–${second} ${titled(rest)}` : `${first} ${titled(others)}`
}

/** Who speaks stands behind a dash, where several may. */
const titled = ([title = '', ...names]: readonly string[]): string =>
  [title, ...(names.length === 0 ? [] : [names.join(', ')])].join(' – ')
