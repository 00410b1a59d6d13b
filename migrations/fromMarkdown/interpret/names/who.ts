import {defined} from '../../../../content/objects/defined.ts'
import {startsWithGivenName} from '../lexicon/givenNames.ts'
import {isFullName, leadingName, withoutTitle} from './fullName.ts'
import {nameWordOf, wordsIn} from './nameWord.ts'

/** Whom some words name. */
export interface Who {
  /** Full names of whom it is evident that they are people, as written. */
  readonly sure: readonly string[]
  /** What has the form of a full name, and may be anything. */
  readonly maybe: readonly string[]
  /** Whether the words are names of people and nothing else. */
  readonly isAll: boolean
}

const nobody: Who = {sure: [], maybe: [], isAll: false}

/** A part of a list of names. */
export interface Part {
  readonly text: string
  /** The sign in front of it, or `and` for a word. */
  readonly mark?: string
}

const inBrackets = /\s*\([^()]*\)/gu
const marks = /[,;+/]/gu
const mark = /^[,+/;]$/u
/** But that of "e.V." */
const endMark = /(?<!\.\p{L}{1,2})[.:]$/u

/** The parts of a list of names, between commas and the like, "and" and "with". */
export function listOf(text: string): readonly Part[] {
  const parts: Part[] = []
  let words: string[] = []
  let before: string | undefined
  const close = (next?: string): void => {
    const joined = words.join(' ').replace(endMark, '')
    if (joined !== '') parts.push({text: joined, ...defined({mark: before})})
    words = []
    before = next
  }
  for (const word of wordsIn(text.replaceAll(marks, ' $& '))) {
    if (nameWordOf(word).joins) close('and')
    else if (mark.test(word)) close(word)
    else words.push(word)
  }
  close()
  return parts
}

/** A list of names without what stands in brackets. */
export function bareListOf(text: string): readonly Part[] {
  return listOf(text.includes('(') ? text.replaceAll(inBrackets, '') : text)
}

/** A room or a place that is called like a person: "Anna Hall" may be either. */
const mayBePlace = (name: string): boolean =>
  name.split(/\s+/u).some((word) => nameWordOf(word).isRoom)

/** Whether a name alone tells that it is a person's: "Ada Berg", "Dr. Berg-Ek". */
export function isEvident(name: string): boolean {
  const own = withoutTitle(name)
  return (own !== name || startsWithGivenName(own)) && !mayBePlace(own)
}

/** "wethouder Bram Kok" is called Bram Kok; in capital letters it may be how somebody is called. */
const withoutOffice = (name: string): string => (/^\p{Ll}/u.test(name) ? withoutTitle(name) : name)

/** A title in small letters is taken off, and tells all the same who is meant. */
const saysTitle = (text: string): boolean =>
  /^\p{Ll}/u.test(text) && isFullName(text) && isEvident(text)

/** The name in front of what somebody does: "Ada Berg from Open Lab", but "Acme Rivers Ltd" has none. */
const leadOf = (text: string): string | undefined => {
  const name = leadingName(text)
  return name === undefined || /^\s+\p{Lu}/u.test(text.slice(name.length)) ? undefined : name
}

/**
 * Whom some words name: "Ada Berg", "Ada Berg (Open Lab), Xena Yu (chair) and Tom Hale", "Ada Berg, Open Lab".
 * Two words in capital letters are a person where the first is a given name, or where they stand in one list
 * with a person, up to its "and". What follows behind a comma may be where somebody works.
 *
 * @param isTold whether what stands around the words says that they name people: "by", a column of speakers
 */
export function whoIn(text: string, isTold = false): Who {
  return whoAmong(bareListOf(text), text, isTold)
}

/** The same of a text of which the parts are known. */
export function whoAmong(parts: readonly Part[], text: string, isTold = false): Who {
  const nameOf = (part: Part): string | undefined =>
    isFullName(part.text) ? withoutOffice(part.text) : leadOf(part.text)
  const [first] = parts
  if (first === undefined || nameOf(first) === undefined) return nobody
  const names = parts.map((part, index) =>
    isFullName(part.text) || index === 0 || part.mark === 'and' ? nameOf(part) : undefined,
  )
  const isKnown = names.map(
    (name, index) =>
      name !== undefined &&
      (isEvident(name) || (isFullName(name) && saysTitle(parts[index]?.text ?? ''))),
  )
  const last = parts.findLastIndex((part) => part.mark === 'and')
  const hasPeer = isTold || isKnown.slice(0, last + 1).includes(true)
  const sure: string[] = []
  const maybe: string[] = []
  for (const [index, name] of names.entries()) {
    if (name === undefined) continue
    const isPeer = hasPeer && index <= Math.max(last, isTold ? 0 : -1) && !mayBePlace(name)
    if (isKnown[index] === true || isPeer) sure.push(name)
    else maybe.push(name)
  }
  return {
    sure,
    maybe,
    isAll:
      maybe.length === 0 && !text.includes('(') && parts.every((part) => isFullName(part.text)),
  }
}
