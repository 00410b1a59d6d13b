import type {Lexicon} from '../lexicon/lexicon.ts'
import {isFullName} from '../names/fullName.ts'

export type NameKind = 'person' | 'firstName' | 'organisation' | 'sentence'

const hyphenated = /\s[–—-]\s/u
const fewestOfSentence = 5

/** "Vill du veta mer?" is said, not a name; "ABC – Föreningen för arkivvård" is one. */
const isSentence = (text: string): boolean => {
  const words = text.split(/\s+/u)
  if (words.length < fewestOfSentence) return /[?!]$/u.test(text) && !hyphenated.test(text)
  const [first = ''] = text.split(hyphenated, 1)
  if (hyphenated.test(text) && first.split(/\s+/u).length <= 3) return false
  const lower = words.filter((word) => /^\p{Ll}/u.test(word)).length
  return /[?!.]$/u.test(text) || lower / words.length >= 0.6
}

const letters = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z\d]/g, '')

const capitalised = /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u

/**
 * Tells whom a contact's name names. One capitalised word is a first name, unless something beside
 * it (a domain, the page's title) is called the same: then it is an organisation. So is a full name
 * that is the organisation's too.
 * @param beside texts that name organisations: a domain, an organisation's name, a title
 */
export function nameKindOf(name: string, beside: readonly string[], lexicon: Lexicon): NameKind {
  const own = letters(name)
  if (isFullName(name))
    return beside.some((text) => letters(text) === own) ? 'organisation' : 'person'
  /** "Styrelsen", "The team": whoever they are, it is nobody's name. */
  if (isSentence(name) || lexicon.read(name).has('office')) return 'sentence'
  const named = beside.some((text) => own.length >= 3 && letters(text).includes(own))
  return capitalised.test(name) && !named ? 'firstName' : 'organisation'
}
