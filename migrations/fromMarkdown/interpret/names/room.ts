import {nameLexicon} from '../lexicon/lexicon.ts'
import type {Tokens} from '../tokens/tokens.ts'
import {isFullName} from './fullName.ts'

const longest = 40
const mostWords = 5
const capital = /^[\p{Lu}\d]/u
/** "Hal" and "Sal" are given names as well. */
const mayBeGiven = 3
const numbered = /^(?:\p{L}|\d{1,4}\p{L}?)$/u

const isWithin = (read: Tokens, from: number): boolean =>
  read.tokens
    .slice(from)
    .every(({start, kind}) => kind === 'sign' || capital.test(read.text.slice(start)))

/**
 * The name of a room, where words are that and nothing else: "Main Hall", "Sal 2", "Salle verte" not, since
 * anything may follow a word in small letters.
 */
export function roomIn(text: string): string | undefined {
  const name = text.trim().replace(/[.:]$/u, '')
  if (name === '' || name.length > longest) return undefined
  const read = nameLexicon().read(name)
  const words = read.tokens.filter(({kind}) => kind !== 'sign')
  const rooms = read.apart('roomWord')
  const [first, last] = [rooms[0], rooms.at(-1)]
  if (first === undefined || last === undefined || words.length > mostWords) return undefined
  if (read.has('organisation') || isFullName(name)) return undefined
  const behind = name.slice(first.end).trim()
  if (first.first === 0 && numbered.test(behind)) return name
  if (!capital.test(name)) return undefined
  const isLast = last.next === read.tokens.length
  if (!isLast && words.length === 2 && first.end - first.start <= mayBeGiven) return undefined
  return isLast || (first.first === 0 && isWithin(read, first.next)) ? name : undefined
}
