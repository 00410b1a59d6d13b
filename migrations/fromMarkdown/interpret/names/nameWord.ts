import {nameLexicon} from '../lexicon/lexicon.ts'
import {remembered} from '../tokens/remembered.ts'

/** What a word may be in a name. */
export interface NameWord {
  /** It is written as names are. */
  readonly isName: boolean
  /** "van"; with `isName` all that a full name is made of. */
  readonly isParticle: boolean
  /** "Dr", "wethouder": it stands in front of a name. */
  readonly isTitle: boolean
  /** Names of organisations and things have it, and names of people do not. */
  readonly isThing: boolean
  /** Of a place, and a surname too: "Anna Baumgarten", but "Alter Baumgarten". */
  readonly isPlace: boolean
  /** "Anna Hall" may be a room or a place. */
  readonly isRoom: boolean
  /** Its letters stand for an organisation: "NYC Parks". */
  readonly isLetters: boolean
  /** "K.", "St.": behind a longer word a point ends a sentence. */
  readonly endsSentence: boolean
  readonly hasSmall: boolean
  readonly isCapitals: boolean
  readonly startsLarge: boolean
  /** "and", "with" between names. */
  readonly joins: boolean
}

const form = /^\p{Lu}[\p{L}\p{M}]*(?:['’.-]\p{L}[\p{L}\p{M}]*)*\.?$/u
const longWithPoint = /[\p{L}\p{M}]{4,}\.$/u
const letters = /^\p{Lu}{3,}$/u
/** "Dr.-Ing.", "Prof.ª" */
const betweenTitles = /[.:\-ª]+/u
const large = /^\p{Lu}/u
const small = /\p{Ll}/u

const isTitleOrNone = (part: string): boolean =>
  part === '' || nameLexicon().means(part, 'nameTitle') || nameLexicon().means(part, 'nameOffice')

const read = (word: string): NameWord => {
  const names = nameLexicon()
  const isRoom = names.means(word, 'roomWord') || names.means(word, 'placeWord')
  const startsLarge = large.test(word)
  return {
    isName: form.test(word),
    isParticle: names.means(word, 'nameParticle'),
    isTitle: word !== '' && word.split(betweenTitles).every(isTitleOrNone),
    isThing: names.means(word, 'thing') || names.means(word, 'organisation'),
    isPlace: isRoom || names.means(word, 'placeEnding'),
    isRoom,
    isLetters: letters.test(word),
    endsSentence: longWithPoint.test(word),
    hasSmall: small.test(word),
    isCapitals: word === word.toUpperCase(),
    startsLarge,
    joins:
      !startsLarge &&
      word !== '' &&
      (names.means(word, 'and') || names.means(word, 'withWord') || word === '&'),
  }
}

/** Words come again and again. */
export const nameWordOf = remembered(read, 5000)

/** The words of a text, and so many at most. */
export function wordsIn(text: string, most?: number): readonly string[] {
  return text.trim().split(/\s+/u, most)
}
