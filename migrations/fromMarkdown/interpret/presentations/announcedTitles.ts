import {isHeading, isTitle, type Line, titleDepth, wordsOf} from '../lines/line.ts'
import {readMentions} from '../period/readMentions.ts'
import {announcedCount} from './announcedCount.ts'
import {mayNameProject} from './mayNameProject.ts'
import {pitchOf} from './pitch.ts'
import type {PresentationReader} from './presentationReader.ts'
import {announcesProjects, fewestBehind} from './projectWords.ts'
import {titledProject} from './titledProject.ts'

interface Titles {
  readonly titles: readonly Line[]
  /** What ends their section. */
  readonly end?: Line
}

/** The line below each. */
const linesBelow = (lines: readonly Line[]): ReadonlyMap<Line, Line | undefined> =>
  new Map(lines.map((line, index) => [line, lines[index + 1]]))

/** The titles as deep as the first behind an announcement; below a heading, words may stand in front of the next one. */
const titlesBehind = (intro: Line, index: number, lines: readonly Line[]): Titles => {
  const next = lines[index + 1]
  const isDirect = next !== undefined && isTitle(next)
  if (!isDirect && !isHeading(intro)) return {titles: []}
  const titles: Line[] = []
  let own = titleDepth(intro) ?? 0
  for (let at = index + 1; at < lines.length; at += 1) {
    const line = lines[at]
    const depth = line && titleDepth(line)
    if (line === undefined || depth === undefined || !(isDirect || isHeading(line))) continue
    if (titles.length === 0 ? depth <= own : depth < own) return {titles, end: line}
    if (titles.length === 0) own = depth
    if (depth === own) titles.push(line)
  }
  return {titles}
}

/** Up to the first that names something else. */
const projectsAmong = (titles: readonly Line[]): readonly Line[] => {
  const end = titles.findIndex(({text, lexicon}) => !mayNameProject(text, lexicon))
  return end === -1 ? titles : titles.slice(0, end)
}

/** As many as are announced, if what follows names something else. "Who decides?" may be a project. */
const counted = (titles: readonly Line[], count: number): readonly Line[] => {
  const taken = titles.slice(0, count)
  const next = titles[count]
  const known = taken.filter(({text, lexicon}) => mayNameProject(text, lexicon)).length
  const isSound = taken.every(
    ({text, lexicon}) => text.length <= 60 && readMentions(text, lexicon).length === 0,
  )
  const endsThere = next === undefined || !mayNameProject(next.text, next.lexicon)
  return taken.length === count && known * 2 >= count && isSound && endsThere ? taken : []
}

/** Projects as titles in bold, or headings, behind a line that announces them. */
export const announcedTitles: PresentationReader = (lines, blocks) => {
  let below: ReadonlyMap<Line, Line | undefined> | undefined
  return lines.flatMap((line, index) => {
    if (line.level > 0 || line.cells !== undefined) return []
    const announces = announcesProjects(wordsOf(line))
    const count = announces ? undefined : announcedCount(wordsOf(line))
    if (!announces && count === undefined) return []
    const {titles: behind, end} = titlesBehind(line, index, lines)
    const titles = count === undefined ? projectsAmong(behind) : counted(behind, count)
    if (titles.length < (isHeading(line) ? fewestBehind(wordsOf(line)) : 2)) return []
    const belowTitle = (below ??= linesBelow(lines))
    return titles.map((title, position) => {
      const next = titles[position + 1] ?? (isHeading(title) ? end : undefined)
      return titledProject(title, pitchOf(title, blocks, next), belowTitle.get(title))
    })
  })
}
