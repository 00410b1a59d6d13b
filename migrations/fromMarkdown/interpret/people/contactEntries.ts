import type {YamlValue} from '../../../../psych/index.ts'
import {isList, isMap, scalarText, valuesOf} from '../../mapping/frontMatterValue.ts'
import type {FieldKeys} from '../../mapping/mappingShape.ts'
import type {ParsedPage} from '../../parse/page.ts'
import type {Range} from '../../parse/range.ts'
import type {ContactList} from '../facts.ts'
import {everyLexicon, nameLexicon} from '../lexicon/lexicon.ts'
import type {Line} from '../lines/line.ts'
import {isFullName} from '../names/fullName.ts'
import {isEvident} from '../names/who.ts'
import {type LabelledText, labelledTexts} from './labelledPeople.ts'
import {namedIn} from './namedIn.ts'

type YamlMap = Readonly<Record<string, YamlValue>>

/** Somebody who is named, as a map of front matter would do it. */
export interface Entry {
  readonly list: ContactList
  readonly map: YamlMap
  readonly path: readonly (string | number)[]
  /** The text that names them, if it says nothing else. */
  readonly written?: string
  readonly isPerson?: boolean
  /** Where the body names them; else it is front matter. */
  readonly range?: Range
}

/** Those whom a text names, each as a map would. */
const entriesOfText = (
  list: ContactList,
  text: string,
  path: Entry['path'],
  titles: readonly string[] = [],
): readonly Entry[] => {
  const {named, isAll} = namedIn(text, list, titles)
  return named.map(({isPerson = false, ...map}) => ({
    list,
    map: {...map},
    path,
    isPerson,
    ...(isAll ? {written: text} : {}),
  }))
}

/** A list of maps or names, one map, or one text. @param titles of the site and its page */
export function entriesIn(
  list: ContactList,
  value: YamlValue,
  path: Entry['path'],
  titles: readonly string[],
): readonly Entry[] {
  if (isList(value))
    return value.flatMap((item, index) => entriesIn(list, item, [...path, index], titles))
  if (isMap(value)) return [{list, map: value, path}]
  const text = typeof value === 'string' ? scalarText(value) : undefined
  return text === undefined ? [] : entriesOfText(list, text, path, titles)
}

const mostWords = 6
const longWord = /[\p{L}\d-]{4,}/gu

/** "Map Works", "Friends of the Library", "Föreningen öppna data": what can be nothing but one name. */
const isNameOfSome = (name: string): boolean =>
  /^\p{Lu}/u.test(name) &&
  name.split(/\s+/u).length <= mostWords &&
  !name.includes(',') &&
  !everyLexicon().read(name).has('and') &&
  (nameLexicon().read(name).has('organisation') ||
    (name.match(longWord) ?? []).every((word) => /^[\p{Lu}\d]/u.test(word)))

/** Whom one line names behind its label, if it names them and says nothing else. */
const organisationsIn = (list: ContactList, texts: readonly LabelledText[]): readonly Entry[] => {
  const [only, ...others] = texts
  if (only === undefined || others.length > 0) return []
  const {text, range} = only
  const found = entriesOfText(list, text, [])
  const isSure = found.every(
    ({map, written}) => written !== undefined && isNameOfSome(scalarText(map['name']) ?? ''),
  )
  return isSure ? found.map((entry) => ({...entry, range})) : []
}

/** People whom lines of the body name, for lists that front matter leaves out; several labels of speakers are of talks. */
export function entriesInBody(
  {frontMatter}: ParsedPage,
  lines: readonly Line[],
  keys: FieldKeys,
): readonly Entry[] {
  return [...Map.groupBy(labelledTexts(lines, keys), ({list}) => list)].flatMap(([list, texts]) => {
    if (valuesOf(frontMatter, keys[list]).length > 0) return []
    if (list === 'organisers' || list === 'partners') return organisationsIn(list, texts)
    const isOfTalks = list === 'speakers' && texts.filter((each) => each.isLabelled).length > 1
    const named = texts
      .filter(({isLabelled}) => !isOfTalks || !isLabelled)
      .flatMap(({text, range, isLabelled}) =>
        entriesOfText(list, text, []).flatMap((entry) => {
          const name = scalarText(entry.map['name'])
          return name !== undefined && isFullName(name)
            ? [{entry: {...entry, range}, name, isLabelled}]
            : []
        }),
      )
    const isOfPeople = named.some(({name}) => isEvident(name))
    return named.flatMap(({entry, isLabelled}) => (isOfPeople || isLabelled ? [entry] : []))
  })
}
