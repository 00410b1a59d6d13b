import {startsWithGivenName} from '../lexicon/givenNames.ts'
import {nameLexicon} from '../lexicon/lexicon.ts'
import {nameWordOf, wordsIn} from './nameWord.ts'

/** Without titles in front of it. */
const mostWords = 5
/** No name has more, titles and all. */
const mostWritten = 16

const wordsInFront = /^\S+\s+/u

/** "Prof. Dr. Ada Berg" is "Ada Berg". */
export function withoutTitle(text: string): string {
  let rest = text
  for (
    let [word] = wordsInFront.exec(rest) ?? [];
    word !== undefined && nameWordOf(word.trimEnd()).isTitle;
    [word] = wordsInFront.exec(rest) ?? []
  ) {
    rest = rest.slice(word.length)
  }
  return rest
}

/** What somebody is, in front of a full name: "Mayor Ada Berg". A title ("Dr.") belongs to the name. */
export function apartFromOffice(name: string): {readonly name: string; readonly office?: string} {
  const [word = ''] = wordsInFront.exec(name) ?? []
  const rest = name.slice(word.length)
  const office = word.trim()
  return nameLexicon().means(office.replace(/[.]$/u, ''), 'nameOffice') && isFullName(rest)
    ? {name: rest, office}
    : {name}
}

/** Whether words are a full name, see `isFullName`. */
const areFullName = (written: readonly string[]): boolean => {
  const start = written.findIndex((word) => !nameWordOf(word).isTitle)
  const words = written.slice(start === -1 ? written.length - 1 : start).map(nameWordOf)
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined || words.length < 2 || words.length > mostWords)
    return false
  const own = written[start] ?? ''
  return (
    first.isName &&
    last.isName &&
    !own.endsWith('.') &&
    !first.isLetters &&
    words.every(
      (word) => (word.isName || word.isParticle) && !word.isThing && !word.endsSentence,
    ) &&
    (!words.some(({isPlace}) => isPlace) || startsWithGivenName(own)) &&
    words.some(({hasSmall}) => hasSmall) &&
    !words.every(({isCapitals}) => isCapitals)
  )
}

/**
 * Whether a text is a person's first and last name as they are written: two to five words with
 * capital letters (particles aside), none of which says that it is an organisation or a thing.
 */
export function isFullName(text: string): boolean {
  const words = wordsIn(text, mostWritten + 1)
  return words.length <= mostWritten && areFullName(words)
}

const firstWord = /\p{L}+/u
const marks = /\s*[,&+/;]\s*/u

/** The parts of a text between "and" or "with". */
const joined = (text: string): readonly string[] => {
  const parts: string[][] = [[]]
  for (const word of text.split(/\s+/u)) {
    if (nameWordOf(word).joins) parts.push([])
    else parts.at(-1)?.push(word)
  }
  return parts.map((words) => words.join(' '))
}

/** The names of a list such as "Ada Berg, Bo Ek och Cy Dal"; none if a part of it is no name. */
export function fullNames(text: string): readonly string[] {
  const [first = ''] = firstWord.exec(text) ?? []
  if (/^\p{Ll}/u.test(first) && !nameWordOf(first).isTitle) return []
  const names = text
    .split(marks)
    .flatMap(joined)
    .map((name) => name.trim().replace(/[.:]$/u, ''))
    .filter((name) => name !== '')
  return names.length > 0 && names.every(isFullName) ? names : []
}

const endsPart = /[,.:;)]$/u
const marksBehind = /[,.:;)]+$/u

/** The longest full name that a text starts with: "Bo Ek" of "Bo Ek from Vinnova". */
export function leadingName(text: string): string | undefined {
  const written = wordsIn(text, mostWords)
  const end = written.findIndex((word) => endsPart.test(word))
  const words = end === -1 ? written : written.slice(0, end + 1)
  for (let count = words.length; count >= 2; count--) {
    const last = words[count - 1]?.replace(marksBehind, '') ?? ''
    const candidate = [...words.slice(0, count - 1), ...(last === '' ? [] : [last])]
    if (areFullName(candidate)) return candidate.join(' ')
  }
  return undefined
}
