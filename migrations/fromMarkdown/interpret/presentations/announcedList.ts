import type {Body, TextBlock} from '../../../../content/text/portableText.ts'
import type {PresentedProject} from '../facts.ts'
import type {Lexicon} from '../lexicon/lexicon.ts'
import {isHeading, type Line, markedLead, wordsOf} from '../lines/line.ts'
import {isFullName} from '../names/fullName.ts'
import {timedLine} from '../programme/timedLine.ts'
import {pattern} from '../tokens/pattern.ts'
import {announcedCount} from './announcedCount.ts'
import {hrefsOf, type PresentationReader} from './presentationReader.ts'
import {withPresenters} from './presentersBehind.ts'
import {nameAtMark, type ProjectTitle, projectTitle, withoutOrdinal} from './projectTitle.ts'
import {announcesProjects, fewestBehind} from './projectWords.ts'

const sentence = /[.!?…][”"]?$/u
/** The team that made it: "Team Oak: Open Streets". */
const team = pattern('^ teamWord (A | #) _{0,1} [:-] A')

/** Without the ordinal, or the team, in front of a name. */
const ownText = (line: Line): string => {
  const text = withoutOrdinal(line.text)
  const read = line.lexicon.read(text)
  const fit = team.in(read)
  return fit === undefined ? text : text.slice(read.tokens[fit.next - 1]?.start ?? 0)
}

const nameBeforeMark = /^(.{2,60}?)\s*(?::|\s[–—-])\s+\S/u

/** "Open Streets, a map of …", "Open Streets: a map", "Open Streets – a map": the name in front. */
const nameInFront = (text: string, lexicon: Lexicon): string | undefined => {
  const byMark = nameBeforeMark.exec(text)?.[1]
  const read = lexicon.read(text)
  const comma = read.tokens.findIndex(
    ({word}, at) => word === ',' && read.at('apposition', at + 1) !== undefined,
  )
  const end = read.tokens[comma]?.start ?? longestName + 1
  return end > longestName || (byMark !== undefined && byMark.length < end)
    ? byMark
    : text.slice(0, end)
}

const longestName = 60

/** "Ada Berg: Open Streets" and "Forest Check: Satellites for all" look the same. */
const mayBePerson = (line: Line, {title}: ProjectTitle): boolean =>
  markedLead(line) === undefined &&
  isFullName(title) &&
  /^\s*(?::|\s[–—-])\s+\p{Lu}/u.test(ownText(line).slice(title.length))

/** What stands behind a marked name says what it is. */
const markBehind = /^\s*[:,–—]\s|^\s+-\s/u

/** The name that a list item gives: its words if they are few, else its bold or linked start. */
const nameOf = (line: Line): ProjectTitle | undefined => {
  const lead = markedLead(line)
  const text = ownText(line)
  const whole = projectTitle(text, line.lexicon)
  const named = lead && nameAtMark(lead.text)
  const isOneSentence = !/[.!?]\s/u.test(whole.title)
  const isOfMarked =
    named === undefined || isFullName(named) || (isOneSentence && whole.title.startsWith(named))
  if (whole.presenters.length > 0 && whole.title.length <= 80 && isOfMarked) {
    const isParted = named !== undefined && markBehind.test(whole.title.slice(named.length))
    return isParted ? {...whole, title: named} : whole
  }
  if (named !== undefined && named.length <= 80 && named !== '')
    return projectTitle(named, line.lexicon)
  const before = nameInFront(text, line.lexicon)
  if (before !== undefined && /^\p{Lu}|^\d/u.test(before)) return projectTitle(before, line.lexicon)
  const words = text.split(/\s+/u).length
  return words <= 6 && text.length <= 60 && !/[.]$/u.test(text) ? whole : undefined
}

const isWithin = (block: Body[number] | undefined): block is TextBlock =>
  block?._type === 'block' && block.listItem === undefined && block.level === 1

/** The paragraphs of an item behind the one that names the project. */
const withinItem = (
  {blockIndex, blockKey}: Line,
  blocks: Body,
): Pick<PresentedProject, 'pitch' | 'blockKeys'> => {
  const pitch: TextBlock[] = []
  for (let at = blockIndex + 1; at < blocks.length; at += 1) {
    const block = blocks[at]
    if (!isWithin(block)) break
    const {level: _inItem, ...own} = block
    pitch.push(own)
  }
  return {pitch, blockKeys: [blockKey, ...pitch.map(({_key}) => _key)]}
}

interface NamedItem {
  readonly line: Line
  readonly name: ProjectTitle | undefined
}

/** A name on its own or in front of words; among names that are marked, one may be missing. */
const isSound = ({line, name}: NamedItem, _index: number, all: readonly NamedItem[]): boolean =>
  timedLine(line) === undefined &&
  (name === undefined
    ? all.every((item) => item.name === undefined || markedLead(item.line))
    : name.title !== line.text || !sentence.test(line.text) || line.text.length < 30)

/** How many lines behind an announcement its list may start. */
const reach = 3

/** Projects as the items of a list that a heading or sentence announces. */
export const announcedList: PresentationReader = (lines, blocks) =>
  lines.flatMap((intro, index) => {
    if (intro.level > 0 || intro.cells !== undefined) return []
    const count = announcedCount(wordsOf(intro))
    if (count === undefined && !announcesProjects(wordsOf(intro))) return []
    const near = lines.slice(index + 1, index + 1 + reach)
    const ahead = near.findIndex((line) => line.level > 0)
    if (ahead === -1) return []
    const first = index + 1 + ahead
    if (near.slice(0, ahead).some((line) => isHeading(line))) return []
    let end = first
    while (end < lines.length && (lines[end]?.level ?? 0) > 0) end++
    const items = lines
      .slice(first, end)
      .filter((line) => line.level === 1 && line.listItem !== undefined && line.start === 0)
    const isAsMany = announcesProjects(wordsOf(intro)) || items.length === count
    const named = items.map((line) => ({line, name: nameOf(line)}))
    const fewest = fewestBehind(wordsOf(intro))
    if (items.length < fewest || !isAsMany || !named.every(isSound)) return []
    const known = named.filter(({name}) => name !== undefined).length
    if (known < fewest || known * 3 < items.length * 2) return []
    return named.flatMap(({line, name}) =>
      name === undefined
        ? []
        : [
            {
              line,
              project: {
                ...withPresenters(name, wordsOf(line)),
                hrefs: hrefsOf(line),
                ...withinItem(line, blocks),
              },
              rule: mayBePerson(line, name) ? 'project-beside-person' : 'project-announced',
            },
          ],
    )
  })
