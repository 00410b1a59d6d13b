import {isSmallWord} from '../language/detectLanguage.ts'
import type {Lexicon} from '../lexicon/lexicon.ts'
import {leadingName} from './fullName.ts'

/** Shorter words abbreviate, or join. */
const thing = /^\s+(\p{Ll}[\p{L}-]{2,})/u
/** What people do, or stands behind a name in another way. */
const besides = ['presents', 'converses', 'fromPlace', 'aboutOrFrom', 'preposition'] as const

/** Whether a text starts with somebody whose thing it names: "Carl Larssons album". Many names end so as well. */
export function startsWithOwner(text: string, lexicon: Lexicon): boolean {
  const name = leadingName(text)
  const last = name?.split(/\s+/u).at(-1)
  if (name === undefined || last === undefined || !lexicon.read(last).has('genitive')) return false
  const word = thing.exec(text.slice(name.length))?.[1]
  return word !== undefined && !isSmallWord(word) && !lexicon.read(word).has(...besides)
}
