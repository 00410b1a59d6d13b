import {fullNames, isFullName} from '../names/fullName.ts'

export interface ProjectTitle {
  readonly title: string
  readonly presenters: readonly string[]
}

const ordinal = /^\d{1,2}[.)]\s+/u
const dash = /\s+[–—-]\s+/gu
const brackets = /^(.*?)\s*\(([^()]*)\)\s*:?$/u
const minutes = /[,;]?\s*\d{1,3}\s*min\w*\.?$/iu
const byWords = /^(.*?)(?:,)?\s+(?:av|by|med|with|presenteras av|presented by)\s+(.*)$/u
const lastComma = /^(.*\S)\s*,\s+([^,]+)$/u
const nameFirst = /^(.{5,40}?,\s[^:–—]{2,40}?)(?::|\s[–—-])\s+(\p{Lu}.*)$/u
const shows =
  /^(.{5,60}?)\s+(?:presenterar|visar(?:\supp)?|berättar\som|pitchar|demonstrerar|presents|shows|demonstrates|pitches|talks\sabout|tells\s(?:us\s)?about)\s+(?:(?:projektet|the\sproject)\s+)?(\S.*)$/u
const affiliation = /^\p{Lu}[^.!?]{1,40}$/u

/** "Ada Berg och Bo Ek", or a name and where its bearer works: "Ada Berg, Kartlabbet". */
const presentersIn = (text: string): readonly string[] => {
  const all = fullNames(text)
  if (all.length > 0) return all
  const [name = '', ...others] = text.split(/\s*,\s+/u)
  const isOne = others.length > 0 && others.every((other) => affiliation.test(other))
  return isOne ? fullNames(name) : []
}

type Split = (text: string) => readonly [title: string, presenters: readonly string[]] | undefined

const matched =
  (form: RegExp, namesFirst: boolean, names: (text: string) => readonly string[]): Split =>
  (text) => {
    const [, first = '', second = ''] = form.exec(text) ?? []
    const [title, who] = namesFirst ? [second, first] : [first, second]
    return title === '' ? undefined : [title, names(who)]
  }

const behindDash: Split = (text) => {
  const last = [...text.matchAll(dash)].at(-1)
  return last === undefined
    ? undefined
    : [text.slice(0, last.index), presentersIn(text.slice(last.index + last[0].length))]
}

/** "Ada Berg, Forest Check" is no title with the name of a person behind it. */
const behindComma: Split = (text) => {
  const split = matched(lastComma, false, fullNames)(text)
  const looksLikePerson = split !== undefined && isFullName(split[0]) && !/\s\S+\s/u.test(split[0])
  return looksLikePerson ? undefined : split
}

const splits: readonly Split[] = [
  behindDash,
  matched(brackets, false, (inside) => presentersIn(inside.replace(minutes, ''))),
  matched(byWords, false, fullNames),
  behindComma,
  matched(shows, true, presentersIn),
  matched(nameFirst, true, presentersIn),
]

/**
 * Tells a project's title and its presenters apart: "Open Streets – Ada Berg", "Open Streets (Ada
 * Berg and Bo Ek)", "Open Streets by Ada Berg", "Ada Berg shows Open Streets". What is behind the last
 * dash counts only if it is names; a title may have dashes of its own.
 */
export function projectTitle(text: string): ProjectTitle {
  const written = text.trim().replace(ordinal, '').replace(/\s*:$/u, '')
  for (const split of splits) {
    const [title = '', presenters = []] = split(written) ?? []
    if (presenters.length > 0) return {title: title.trim(), presenters}
  }
  return {title: written, presenters: []}
}
