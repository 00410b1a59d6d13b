import {defined} from '../../../../content/objects/defined.ts'
import type {Line} from '../lines/line.ts'
import {fullNames} from '../names/fullName.ts'
import {timedLine} from '../programme/timedLine.ts'
import {announcedCount} from './announcedCount.ts'
import {hrefsOf, type PresentationReader, type ReadPresentation} from './presentationReader.ts'
import {presentersBehind} from './presentersBehind.ts'
import {namesOthers, onlyTells, saysShown} from './projectWords.ts'

const longest = 90
const between = /\s+[–—-]\s+|\s*:\s+|\s*,\s+|\s*[()]\s*/u
const ordinal =
  /^(?:\d{1,2}[.)]\s+|(?:\P{L}{1,4}\s)?(?:projekt|project|demo|pitch)\s*\d{0,2}\s*:\s+)/iu

const isBold = ({pieces}: Line): boolean =>
  pieces.every(({strong, text}) => strong || text.trim() === '')

const isTitle = (line: Line): boolean =>
  /^h\d$/.test(line.style) || (line.level === 0 && line.cells === undefined && isBold(line))

const isShort = (line: Line): boolean =>
  line.text.length <= longest && !/[.!]$/u.test(line.text.replace(/\.\p{Ll}{2,3}$/u, ''))

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
  const text = words.slice(0, 2 * longest).replace(ordinal, '')
  const parts = text.split(between).filter((part) => part !== '')
  const [first = '', ...others] = parts
  const told = others.length > 0 ? text.slice(first.length) : (behind ?? '')
  const spoken = presentersBehind(told)
  return parts.slice(0, 3).map((title) => {
    const named = parts.flatMap((part) => (part === title ? [] : fullNames(part)))
    const presenters = named.length > 0 || title !== first ? named : spoken
    return {
      line,
      project: {
        title,
        presenters,
        hrefs: hrefsOf([line]),
        pitch: [],
        blockKeys: [],
        ...defined({list}),
      },
      confidence: 0.5,
    }
  })
}

/** The words below a title. */
const below = (line: Line | undefined): string =>
  line === undefined || isTitle(line) || line.level > 0 || line.cells !== undefined ? '' : line.text

/** "**Open Streets** with Ada Berg": a paragraph that starts with a name in bold. */
const boldStart = (line: Line, list: string | undefined): readonly ReadPresentation[] => {
  const lead = line.pieces.find(({text}) => text.trim() !== '')
  if (lead?.strong !== true || onlyTells(line.text.slice(0, 2 * longest))) return []
  const behind = line.text.slice(lead.text.trim().length)
  return candidates(line, {
    words: lead.text.trim(),
    behind,
    ...defined({list}),
  })
}

/** "Those who pitch are:"; other sentences that end so list what projects do. */
const listsThem =
  /^(?!.*\s(?:för|av|med|for|to|by|with):$)(?:de|dom|they|those|these|kvällens|dagens|tonight[’']?s|today[’']?s)\s/iu

const presentations =
  /^(?:(?:korta|short|kvällens|dagens|tonight[’']?s|today[’']?s)\s)?(?:presentationer|presentations|pitchar|pitches|demos)\s*:$/iu

const mayList = (intro: Line): boolean =>
  !namesOthers(intro.text) &&
  (isTitle(intro) ||
    presentations.test(intro.text) ||
    announcedCount(intro.text) !== undefined ||
    (saysShown(intro.text) &&
      (!intro.text.endsWith(':') || listsThem.test(lastSentence(intro.text)))))

const lastSentence = (text: string): string => text.split(/(?<=[.!?])\s+/u).at(-1) ?? text

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
      const isBelow = above !== undefined && above.style < line.style && namesOthers(above.text)
      return isShort(line) && !isBelow && timedLine(line) === undefined
        ? candidates(line, {behind: below(lines[index + 1])})
        : []
    }
    if (line.start > 0 || line.cells !== undefined || timedLine(line) !== undefined) return []
    if (heading !== undefined && namesOthers(heading.text)) return []
    if (line.level === 0) return boldStart(line, `bold ${heading?.blockKey ?? ''}`)
    if (intro !== undefined && !mayList(intro)) return []
    const says = intro !== undefined && saysShown(intro.text)
    const context = says ? {} : {list: intro?.blockKey ?? 'first'}
    return [...candidates(line, context), ...boldStart(line, context.list)]
  })
}
