import type {Lexicon} from '../lexicon/lexicon.ts'
import {isFullName} from './fullName.ts'
import {nameWordOf} from './nameWord.ts'
import {bareListOf, whoAmong} from './who.ts'

const marksInFront = /^[\s:,–—-]+/u
const joint = /[,;+/]/u
const sentenceEnd = /[.!?;:](?=\s|$)/u
const affiliation = /^\p{Lu}[^.!?]{1,40}$/u
/** Up to the first word in small letters that can stand in no list of names. */
const verbs = ['presents', 'shows', 'showsProject', 'fromPlace', 'aboutOrFrom'] as const

const isNameOrWork = (text: string): boolean => affiliation.test(text) || isFullName(text)

/** Whether words have the form of names and no other, of whomever. */
export function hasFormOfNames(text: string): boolean {
  const parts = bareListOf(text)
  return parts.length > 0 && parts.every((part) => isFullName(part.text))
}

/** Names alone, or with where their bearers work: "Ada Berg (Open Lab) and Bo Ek", "Ada Berg, Open Lab". */
export function presentersAlone(written: string): readonly string[] {
  const text = written.replace(marksInFront, '').trim()
  const parts = bareListOf(text)
  return parts.every((part) => isNameOrWork(part.text)) ? whoAmong(parts, text).sure : []
}

/**
 * Who presents, where a text starts with that and goes on with what they do: "Ada Berg", "Ada Berg (Open
 * Lab)", "Ada Berg, Open Lab", "Ada Berg shows …", "Ada Berg and Bo Ek build …".
 */
export function presentersIn(written: string, lexicon: Lexicon): readonly string[] {
  const [sentence = ''] = written.replace(marksInFront, '').split(sentenceEnd, 1)
  const text = sentence.trim()
  const alone = presentersAlone(text)
  if (alone.length > 0) return alone
  const read = lexicon.read(text)
  const verb = verbs
    .flatMap((concept) => read.all(concept))
    .filter(({start}) => /^\P{Lu}/u.test(text.slice(start)))
    .toSorted((a, b) => a.start - b.start)[0]
  const subject = verb === undefined ? [] : presentersAlone(text.slice(0, verb.start))
  return subject.length > 0 ? subject : severalAtStart(text)
}

/** Two or more in front of any words: one alone may be in the name of a thing. */
const severalAtStart = (text: string): readonly string[] => {
  const words = text.split(/\s+/u, mostWords)
  if (!words.some((word) => nameWordOf(word).joins || joint.test(word))) return []
  const last = words.findLastIndex((word) => nameWordOf(word).startsLarge)
  for (let end = last + 1; end >= 4; end -= 1) {
    const names = presentersAlone(words.slice(0, end).join(' '))
    if (names.length > 1) return names
  }
  return []
}

const mostWords = 16
