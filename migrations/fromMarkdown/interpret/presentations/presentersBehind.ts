import {fullNames} from '../names/fullName.ts'
import type {ProjectTitle} from './projectTitle.ts'

const brackets = /^\W{0,3}\(([^()]{5,80})\)/u
/** A pitch says it at its start. */
const longest = 400
const minutes = /[,;]?\s*\d{1,3}\s*min\w*\.?$/iu
const shownBy =
  /(?<!\p{L})(?:presenteras|visas|pitchas|demonstreras|leds|presented|shown|pitched|demonstrated|led)\s(?:av|by)\s+([^.!?;:()]{5,80})/iu
const startsWithBy =
  /^[\s:,–—-]*(?:[Aa]v|[Bb]y|[Mm]ed|[Ww]ith)\s+(?:(?:its|the|sin|en\sav)\s)?(?:(?:med)?grundar(?:en|na|e)|(?:co-)?founders?|initiativtagaren|utvecklaren|developers?|projektledaren|project\s(?:lead|manager))?\s*(\p{Lu}[^.!?;:()]{4,80})/u
const who =
  /^[\s:,–—-]*(\p{Lu}[^.!?;:()]{4,80}?)\s(?:visar|presenterar|berättar|pitchar|demonstrerar|förklarar|shows?|presents?|tells?|talks?|pitch(?:es)?|demonstrates?|explains?|on|about|om)(?!\p{L})/u

/** The names that a text starts with, up to words that are none. */
const namesAtStart = (text: string): readonly string[] => {
  const words = text.split(/\s+/u)
  for (let count = words.length; count >= 2; count--) {
    const names = fullNames(words.slice(0, count).join(' '))
    if (names.length > 0) return names
  }
  return []
}

/** Who presents a project that a sentence says is shown: "by its founder Ada Berg" behind its name. */
export function shownByBehind(text: string): readonly string[] {
  return namesAtStart(startsWithBy.exec(text)?.[1] ?? '')
}

/**
 * Who presents a project, by the words behind its name: "(Ada Berg)", "by Ada Berg", "Ada Berg" alone, "Ada Berg
 * shows …", "… Presented by Ada Berg and Bo Ek."
 */
export function presentersBehind(text: string): readonly string[] {
  const alone = text.length <= 80 ? fullNames(text.trim()) : []
  if (alone.length > 0) return alone
  const inside = brackets.exec(text)?.[1]
  const bracketed = inside === undefined ? [] : fullNames(inside.replace(minutes, ''))
  if (bracketed.length > 0) return bracketed
  const sentences = text.slice(0, longest).split(/(?<=[.!?])\s+/u)
  for (const form of [shownBy, startsWithBy]) {
    for (const sentence of sentences) {
      const named = namesAtStart(form.exec(sentence)?.[1] ?? '')
      if (named.length > 0) return named
    }
  }
  return fullNames(who.exec(text)?.[1] ?? '')
}

/** A title with who presents it, where the words behind the title say so. */
export function withPresenters({title, presenters}: ProjectTitle, text: string): ProjectTitle {
  const at = text.indexOf(title)
  return presenters.length > 0 || at === -1
    ? {title, presenters}
    : {title, presenters: presentersBehind(text.slice(at + title.length))}
}
