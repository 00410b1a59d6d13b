import {defined} from '../../../../content/objects/defined.ts'
import type {ContactList} from '../facts.ts'
import {everyLexicon, nameLexicon} from '../lexicon/lexicon.ts'
import {isFullName} from '../names/fullName.ts'
import {nameWordOf, wordsIn} from '../names/nameWord.ts'
import {isEvident, listOf, type Part} from '../names/who.ts'

/** Somebody whom a text of front matter names. */
export interface NamedInText {
  /** None where a mail address stands alone. */
  readonly name?: string
  readonly mail?: string
  readonly organisation?: string
  /** What stands beside the name, and names no organisation: "chair". */
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

/** "Ada Berg (Map Works)", "Ada Berg (chair)": a capital letter alone tells no organisation. */
const withBrackets = (text: string): NamedInText | undefined => {
  const [, name = '', inside = ''] = inBrackets.exec(text) ?? []
  if (!isFullName(name)) return undefined
  return isOrganisation(inside) ? {name, organisation: inside} : {name, text: inside}
}

const isOffice = (text: string): boolean => everyLexicon().read(text).has('office')

/** Longer words are what somebody is; shorter ones only go on: "et al", "m fl". */
const remark = /^\p{Ll}{4}[^\p{Lu}.]*$/u
const roleBehind = /^([^,–—:]{5,60}?)(?:,\s+|\s+[–—-]\s+)([^,;:–—]{4,60})$/u
const roleInFront = /^(\p{L}[^\s,:]{2,30})([:,]?)\s+(.+)$/u

/** "Ada Berg, treasurer", "Ada Berg – Chair", "Treasurer: Ada Berg", "Treasurer Ada Berg" */
const withRole = (text: string, list: ContactList): NamedInText | undefined => {
  if (list === 'partners') return undefined
  const [, name = '', role = ''] = roleBehind.exec(text) ?? []
  const [word = ''] = wordsIn(role, 1)
  const isRemark = remark.test(role) && !nameWordOf(word).joins
  if (
    isFullName(name) &&
    (isOffice(role) || (isRemark && (list !== 'organisers' || isEvident(name))))
  )
    return {name, text: role, ...(isOffice(role) ? {isPerson: true} : {})}
  const [, office = '', mark = '', who = ''] = roleInFront.exec(text) ?? []
  const isNamed = isFullName(who) && (mark === ':' || isEvident(who))
  return isNamed && isOffice(office) ? {name: who, text: office, isPerson: true} : undefined
}

/** A shorter name behind "&" may be the rest of the one before it: "City Museum & Library". */
const fewestBehindSign = 3

/** Whether "&" in a list parts it: "Riverside Library & Kite Makers Guild", "A, B & C". */
const isPartedBySign = (names: readonly string[]): boolean =>
  names.length > 2 ||
  names.some(isFullName) ||
  wordsIn(names.at(-1) ?? '').length >= fewestBehindSign

const smallArticle = /^(?:l['’]|\p{Ll}+\s+)(?=\p{Lu})/u

/** "the City of Fernhill" behind "and" is called so without its article. */
const withoutArticle = (name: string): string => {
  const [article = ''] = smallArticle.exec(name) ?? []
  return everyLexicon().means(article.trim(), 'wholeArticle') ? name.slice(article.length) : name
}

/** The parts of a list of names: each has to be one by itself, since names have commas and "and" too. */
const namesOf = (
  text: string,
  list: ContactList,
  titles: readonly string[],
): readonly NamedInText[] => {
  const titled = withRole(text, list)
  if (titled !== undefined) return [titled]
  const parts = listOf(text)
  const names = parts.map((part) => part.text)
  const [first = '', second = ''] = names
  const isOfPeople = names.every(isFullName) && (list === 'speakers' || names.some(isEvident))
  const isEach = names.every(tellsWho) && (!text.includes('&') || isPartedBySign(names))
  if (names.length > 1 && (isOfPeople || isEach)) {
    const isWorker = names.length === 2 && parts[1]?.mark === ',' && isFullName(first)
    return isWorker && isOrganisation(second)
      ? [{name: first, organisation: second}]
      : names.map((name) => ({
          name: withoutArticle(name),
          ...(isOfPeople ? {isPerson: true as const} : {}),
        }))
  }
  const isTitled = names.length > 1 && names.some((name) => titles.includes(name))
  if (list === 'organisers' && (isTitled || (!text.includes('&') && areTwo(parts)))) {
    return names.map((name) => ({name: withoutArticle(name)}))
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
  text: string,
  list: ContactList,
  titles: readonly string[] = [],
): TextOfNames {
  if (text.length > longest) return {named: [{name: text}], isAll: true}
  const [written = '', mail] = mailWithin.exec(text) ?? []
  const [number = ''] = telephone.exec(text.replace(written, '')) ?? []
  if (mail === undefined && number === '') return {named: namesOf(text, list, titles), isAll: true}
  const rest = text.replace(written, '').replace(number, '').replaceAll(emptyBrackets, '')
  const name = rest.replaceAll(marksAround, '').replace(bracketsAround, '$1')
  if (name === '' && mail !== undefined) return {named: [{mail}], isAll: number === ''}
  const [one = {name}] = [withBrackets(name) ?? withRole(name, list)]
  return name === '' || /[()<>@]/u.test(one.name ?? '')
    ? {named: [{name: text}], isAll: true}
    : {named: [{...one, ...defined({mail})}], isAll: number === ''}
}
