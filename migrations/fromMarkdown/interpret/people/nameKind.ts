import type {ContactList} from '../facts.ts'
import {type Lexicon, nameLexicon} from '../lexicon/lexicon.ts'
import {isFullName, withoutTitle} from '../names/fullName.ts'
import {isEvident} from '../names/who.ts'

/** `unsure`: a person or an organisation. */
export type NameKind = 'person' | 'firstName' | 'organisation' | 'unsure' | 'sentence'

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

/** Lists in which organisations stand as often as people: there the form of a name tells nothing. */
const mixed: ReadonlySet<ContactList> = new Set(['organisers'])

const withTitle = (name: string): boolean =>
  withoutTitle(name) !== name && capitalised.test(withoutTitle(name))

/**
 * Tells whom a contact's name names. One capitalised word is a first name, unless something beside
 * it (a domain, the page's or the site's title) is called the same: then it is an organisation. So is a full
 * name that is the organisation's too. Among organisers a name has to be evident.
 * @param beside texts that name organisations: a domain, an organisation's name, a title
 */
export function nameKindOf(
  name: string,
  list: ContactList,
  beside: readonly string[],
  lexicon: Lexicon,
): NameKind {
  const own = letters(name)
  const isUnsure = mixed.has(list) && !isEvident(name)
  if (withTitle(name)) return 'person'
  if (isFullName(name)) {
    if (beside.some((text) => letters(text) === own)) return 'organisation'
    return isUnsure ? 'unsure' : 'person'
  }
  /** "Styrelsen", "The team": whoever they are, it is nobody's name. */
  if (isSentence(name) || lexicon.read(name).has('office')) return 'sentence'
  const named = beside.some((text) => own.length >= 3 && letters(text).includes(own))
  if (!capitalised.test(name) || named || isOrganisationWord(name)) return 'organisation'
  return isUnsure ? 'unsure' : 'firstName'
}

const isOrganisationWord = (name: string): boolean => nameLexicon().means(name, 'organisation')
