import {defined} from '../../../../content/objects/defined.ts'
import type {Lexicon} from '../lexicon/lexicon.ts'
import {isTitle, type Line, markedLead, wordsOf} from '../lines/line.ts'
import {presentersIn} from '../names/presenters.ts'
import {timedLine} from '../programme/timedLine.ts'
import {pattern} from '../tokens/pattern.ts'
import {announcedCount} from './announcedCount.ts'
import {
  hrefsOf,
  namedOn,
  type PresentationReader,
  type ReadPresentation,
} from './presentationReader.ts'
import {presentersBehind} from './presentersBehind.ts'
import {withoutOrdinal} from './projectTitle.ts'
import {namesOthers, onlyTells, saysShown} from './projectWords.ts'

const longest = 90
const between = /\s+[–—-]\s+|\s*:\s+|\s*,\s+|\s*[()]\s*/u
const label = pattern('^ ~ (project | pitches) #? [:]')

const withoutLabel = (text: string, lexicon: Lexicon): string => {
  const bare = withoutOrdinal(text)
  const fit = label.in(lexicon.read(bare))
  return fit === undefined ? bare : bare.slice(fit.end).trimStart()
}

const isShort = (line: Line): boolean =>
  line.text.length <= longest && !/[.!]$/u.test(line.text.replace(/\.\p{Ll}{2,3}$/u, ''))

const noPeople: readonly string[] = []

interface Context {
  /** What stands below. */
  readonly behind?: string
  readonly list?: string
  /** The part of the line that may be a name. */
  readonly words?: string
}

/** Each part of "Ada Berg – Open Streets", with the people whom the others name. */
const candidates = (
  line: Line,
  {behind, list, words = line.text}: Context = {},
): readonly ReadPresentation[] => {
  const text = withoutLabel(words.slice(0, 2 * longest), line.lexicon)
  const parts = text.split(between).filter((part) => part !== '')
  const [first = '', ...others] = parts
  const told = others.length > 0 ? text.slice(first.length) : (behind ?? '')
  const people =
    others.length > 0 ? parts.map((part) => presentersIn(part, line.lexicon)) : [noPeople]
  return parts.slice(0, 3).map((title) => {
    const named = people.flatMap((own, index) => (parts[index] === title ? noPeople : own))
    const presenters =
      named.length > 0 || title !== first ? named : presentersBehind(line.lexicon.read(told))
    return namedOn(line, 'project-named', {
      title,
      presenters,
      hrefs: hrefsOf(line),
      ...defined({list}),
    })
  })
}

/** The words below a title. */
const below = (line: Line | undefined): string =>
  line === undefined || isTitle(line) || line.level > 0 || line.cells !== undefined ? '' : line.text

/** "**Open Streets** with Ada Berg": a paragraph that starts with a name in bold. */
const boldStart = (line: Line, list: string | undefined): readonly ReadPresentation[] => {
  const lead = markedLead(line)
  if (lead?.strong !== true || onlyTells(line.lexicon.read(line.text.slice(0, 2 * longest))))
    return []
  const behind = line.text.slice(lead.text.trim().length)
  return candidates(line, {
    words: lead.text.trim(),
    behind,
    ...defined({list}),
  })
}

/** "Those who pitch are:"; other sentences that end so list what projects do. */
const listsThem = pattern('^ (they | occasion)')
const goesOn = pattern('preposition [:] $')

const presentations = pattern('^ (shortWord | occasion)? presentations [:] $')

const mayList = (intro: Line): boolean => {
  const text = wordsOf(intro)
  if (namesOthers(text)) return false
  if (isTitle(intro) || presentations.fits(text) || announcedCount(text) !== undefined) return true
  if (!saysShown(text)) return false
  const last = intro.lexicon.read(intro.text.split(/(?<=[.!?])\s+/u).at(-1) ?? intro.text)
  return !intro.text.endsWith(':') || (listsThem.fits(last) && !goesOn.fits(last))
}

/**
 * Titles and items of lists that may be a project's name: candidates only, which a page of that
 * name makes sure. A list behind a sentence counts only where that says that they are shown.
 */
export const titleCandidates: PresentationReader = (lines) => {
  let heading: Line | undefined
  let intro: Line | undefined
  return lines.flatMap((line, index): readonly ReadPresentation[] => {
    const above = heading
    if (line.level === 0) intro = line
    if (isTitle(line)) {
      heading = line
      const isBelow = above !== undefined && above.style < line.style && namesOthers(wordsOf(above))
      return isShort(line) && !isBelow && timedLine(line) === undefined
        ? candidates(line, {behind: below(lines[index + 1])})
        : []
    }
    if (line.start > 0 || line.cells !== undefined || timedLine(line) !== undefined) return []
    if (heading !== undefined && namesOthers(wordsOf(heading))) return []
    if (line.level === 0) return boldStart(line, `bold ${heading?.blockKey ?? ''}`)
    if (intro !== undefined && !mayList(intro)) return []
    const says = intro !== undefined && saysShown(wordsOf(intro))
    const context = says ? {} : {list: intro?.blockKey ?? 'first'}
    return [...candidates(line, context), ...boldStart(line, context.list)]
  })
}
