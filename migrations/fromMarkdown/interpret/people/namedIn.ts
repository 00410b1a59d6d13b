import {defined} from '../../../../content/objects/defined.ts'
import {onlyWikiLinks, withoutWikiLinks} from '../../mapping/wikiLink.ts'
import type {ContactList} from '../facts.ts'
import {nameLexicon} from '../lexicon/lexicon.ts'
import {isFullName} from '../names/fullName.ts'
import {isEvident, listOf, type Part} from '../names/who.ts'

/** Somebody whom a text of front matter names. */
export interface NamedInText {
  /** None where a mail address stands alone. */
  readonly name?: string
  readonly mail?: string
  readonly organisation?: string
  /** What stands in brackets behind the name, and names no organisation: "chair". */
  readonly text?: string
  /** Whether the company it keeps tells that it is a person. */
  readonly isPerson?: true
}

export interface TextOfNames {
  readonly named: readonly NamedInText[]
  /** Whether the text says nothing else, such as a telephone number. */
  readonly isAll: boolean
}

const mailWithin = /(?:mailto:)?([\p{L}\d.!#$%&'*+/=?^_`{|}~-]+@[\p{L}\d.-]+\.\p{L}{2,})/u
/** With the short word in front of it: "tel. 08-123 45 67". */
const telephone = /(?:\p{L}{1,8}[.:]{1,2}\s*)?[+(]?\d[\d\s/()-]{5,}\d/u
/** "Ada Berg, Map Works", "Ada Berg, draws maps": more than a first name. */
const behindComma = /^([^,]+),\s+([^,]+\s[^,]+|\p{Ll}[^,]*)$/u
/** A longer text is no list of names. */
const longest = 500
const marksAround = /^[\s,;:|·–—-]+|[\s,;:|·–—-]+$/gu
const bracketsAround = /^\(([^()]*)\)$/u
const emptyBrackets = /[(<[][\s,;:]*[)>\]]/gu
const inBrackets = /^([^()]+?)\s*\(([^()]+)\)$/u
/** What parts two names behind a bracket. */
const behindBracket = /(?<=\))\s*[,;+/]\s*/u

const isOrganisation = (text: string): boolean =>
  /\S\s+\S/u.test(text) && nameLexicon().read(text).has('organisation')

const tellsWho = (text: string): boolean =>
  isFullName(text) ? isEvident(text) : isOrganisation(text)

const smallWord = /(?:^|\s)\p{Ll}/u

const meansOrganisation = (word = ''): boolean => nameLexicon().means(word, 'organisation')

/**
 * "Riverside Library and Map Works", "Map Works and Ramblersassociation", "Mapas Libres y Ateneo Popular": two
 * names. "Open Data and Civic Network" may be one, whose last word is of both, and so may "Foundation for Data and
 * Civic Tech".
 */
const areTwo = (parts: readonly Part[]): boolean => {
  const [first, second, more] = parts.map(({text}) => text)
  if (first === undefined || second === undefined || more !== undefined) return false
  if (parts[1]?.mark !== 'and' || smallWord.test(first) || smallWord.test(second)) return false
  const [firstWords, secondWords] = [first.split(/\s+/u), second.split(/\s+/u)]
  if (firstWords.length < 2) return false
  const ends = meansOrganisation(secondWords.at(-1))
  if (secondWords.length === 1) return ends
  return meansOrganisation(firstWords.at(-1)) || (meansOrganisation(secondWords[0]) && !ends)
}

/** What stands behind a name: for whom somebody works, or what they do. */
const beside = (text: string): Pick<NamedInText, 'organisation' | 'text'> =>
  isOrganisation(text) ? {organisation: text} : {text}

/** "Ada Berg (Map Works)", "Ada Berg (chair)": a capital letter alone tells no organisation. */
const withBrackets = (text: string): NamedInText | undefined => {
  const [, name = '', inside = ''] = inBrackets.exec(text) ?? []
  if (!isFullName(name)) return undefined
  return {name, ...beside(inside)}
}

/** The parts of a list of names: each has to be one by itself, since names have commas and "and" too. */
const namesOf = (
  text: string,
  list: ContactList,
  titles: readonly string[],
): readonly NamedInText[] => {
  const parts = listOf(text)
  const names = parts.map((part) => part.text)
  const [first = '', second = ''] = names
  const isOfPeople = names.every(isFullName) && (list === 'speakers' || names.some(isEvident))
  const isEach = names.every(tellsWho) && !text.includes('&')
  if (names.length > 1 && (isOfPeople || isEach)) {
    const isWorker = names.length === 2 && parts[1]?.mark === ',' && isFullName(first)
    return isWorker && isOrganisation(second)
      ? [{name: first, organisation: second}]
      : names.map((name) => ({name, ...(isOfPeople ? {isPerson: true as const} : {})}))
  }
  const [, speaker = '', rest = ''] = behindComma.exec(text) ?? []
  if (list === 'speakers' && isFullName(speaker) && isEvident(speaker))
    return [{name: speaker, ...beside(rest)}]
  const isTitled = names.length > 1 && names.some((name) => titles.includes(name))
  if (list === 'organisers' && (isTitled || (!text.includes('&') && areTwo(parts)))) {
    return names.map((name) => ({name}))
  }
  const apart = text.includes('(') ? text.split(behindBracket).map(withBrackets) : []
  const told = apart.filter((one) => one !== undefined)
  return told.length > 0 && told.length === apart.length ? told : [{name: text}]
}

/**
 * Whom a text names: "Ada Berg <ada@example.org>", "Ada Berg (ada@example.org, 08-123 45 67)", "Ada Berg and
 * Bo Ek", "Ada Berg, Map Works". What is no list for certain is one name.
 *
 * @param titles of the site and its page, which are names by themselves
 */
export function namedIn(
  written: string,
  list: ContactList,
  titles: readonly string[] = [],
): TextOfNames {
  const notes = onlyWikiLinks(written)
  return notes.length > 1
    ? {named: notes.map((name) => ({name})), isAll: true}
    : namedInWords(withoutWikiLinks(written), list, titles)
}

const namedInWords = (text: string, list: ContactList, titles: readonly string[]): TextOfNames => {
  if (text.length > longest) return {named: [{name: text}], isAll: true}
  const [written = '', mail] = mailWithin.exec(text) ?? []
  const [number = ''] = telephone.exec(text.replace(written, '')) ?? []
  if (mail === undefined && number === '') return {named: namesOf(text, list, titles), isAll: true}
  const rest = text.replace(written, '').replace(number, '').replaceAll(emptyBrackets, '')
  const name = rest.replaceAll(marksAround, '').replace(bracketsAround, '$1')
  if (name === '' && mail !== undefined) return {named: [{mail}], isAll: number === ''}
  const [one = {name}, ...others] =
    withBrackets(name) === undefined ? [] : namesOf(name, list, titles)
  return name === '' || others.length > 0 || /[()<>@]/u.test(one.name ?? '')
    ? {named: [{name: text}], isAll: true}
    : {named: [{...one, ...defined({mail})}], isAll: number === ''}
}
