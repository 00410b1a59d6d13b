import {startsWithGivenName} from '../lexicon/givenNames.ts'
import {nameLexicon} from '../lexicon/lexicon.ts'

const nameWord = /^\p{Lu}[\p{L}\p{M}]*(?:['’.-]\p{L}[\p{L}\p{M}]*)*\.?$/u
/** "K.", "St."; behind a longer word a point ends a sentence. */
const endsSentence = /[\p{L}\p{M}]{4,}\.$/u
const placeConcepts = ['roomWord', 'placeWord', 'placeEnding'] as const

/** Words that names of organisations and things have, and names of people do not. */
const isThing = (word: string): boolean =>
  nameLexicon().means(word, 'thing') || nameLexicon().means(word, 'organisation')
/** Words of places are surnames too: "Anna Baumgarten", but "Alter Baumgarten". */
const isPlace = (word: string): boolean =>
  placeConcepts.some((concept) => nameLexicon().means(word, concept))
const isParticle = (word: string): boolean => nameLexicon().means(word, 'nameParticle')

const wordsInFront = /^\S+\s+/u
/** "Dr.-Ing.", "Prof.ª" */
const betweenTitles = /[.:\-ª]+/u

const isTitle = (word: string): boolean =>
  word
    .trim()
    .split(betweenTitles)
    .every(
      (part) =>
        part === '' ||
        nameLexicon().means(part, 'nameTitle') ||
        nameLexicon().means(part, 'nameOffice'),
    )

/** "Prof. Dr. Ada Berg" is "Ada Berg". */
export function withoutTitle(text: string): string {
  let rest = text
  for (
    let [word] = wordsInFront.exec(rest) ?? [];
    word !== undefined && isTitle(word);
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

/** Letters that stand for an organisation: "NYC Parks". */
const letters = /^\p{Lu}{3,}$/u

/**
 * Whether a text is a person's first and last name as they are written: two to five words with
 * capital letters (particles aside), none of which says that it is an organisation or a thing.
 */
export function isFullName(text: string): boolean {
  if (!/\S\s+\S/u.test(text)) return false
  const words = withoutTitle(text.trim()).split(/\s+/u)
  if (words.length < 2 || words.length > 5) return false
  const [first = '', last = ''] = [words[0], words.at(-1)]
  return (
    nameWord.test(first) &&
    nameWord.test(last) &&
    !first.endsWith('.') &&
    !letters.test(first) &&
    !words.some((word) => endsSentence.test(word)) &&
    words.every((word) => (nameWord.test(word) || isParticle(word)) && !isThing(word)) &&
    (!words.some(isPlace) || startsWithGivenName(first)) &&
    words.some((word) => /\p{Ll}/u.test(word)) &&
    !words.every((word) => word === word.toUpperCase())
  )
}

const firstWord = /\p{L}+/u
const marks = /\s*[,&+/;]\s*/u

/** The parts of a text between "and" or "with". */
const joined = (text: string): readonly string[] => {
  const parts: string[][] = [[]]
  for (const word of text.split(/\s+/u)) {
    if (joins(word)) parts.push([])
    else parts.at(-1)?.push(word)
  }
  return parts.map((words) => words.join(' '))
}

const joins = (word: string): boolean =>
  /^\P{Lu}/u.test(word) &&
  (nameLexicon().means(word, 'and') || nameLexicon().means(word, 'withWord'))

/** The names of a list such as "Ada Berg, Bo Ek och Cy Dal"; none if a part of it is no name. */
export function fullNames(text: string): readonly string[] {
  const [first = ''] = firstWord.exec(text) ?? []
  if (/^\p{Ll}/u.test(first) && !isTitle(first)) return []
  const names = text
    .split(marks)
    .flatMap(joined)
    .map((name) => name.trim().replace(/[.:]$/u, ''))
    .filter((name) => name !== '')
  return names.length > 0 && names.every(isFullName) ? names : []
}

/** The longest full name that a text starts with: "Bo Ek" of "Bo Ek from Vinnova". */
export function leadingName(text: string): string | undefined {
  const words = text.trim().split(/\s+/u)
  for (let count = Math.min(5, words.length); count >= 2; count--) {
    const candidate = words
      .slice(0, count)
      .join(' ')
      .replace(/[,.:;)]+$/u, '')
    if (words.slice(0, count - 1).some((word) => /[,.:;)]$/u.test(word))) continue
    if (isFullName(candidate)) return candidate
  }
  return undefined
}
