import type {Body} from '../../../../content/text/portableText.ts'
import {headingDepth, isBold, type Line, wordsOf} from '../lines/line.ts'
import {readMentions} from '../period/readMentions.ts'
import {announcedCount} from './announcedCount.ts'
import {mayNameProject} from './mayNameProject.ts'
import {pitchOf} from './pitch.ts'
import type {PresentationReader, ReadPresentation} from './presentationReader.ts'
import {announcesProjects} from './projectWords.ts'
import {titledProject} from './titledProject.ts'

/** 1 to 6 of a heading, 7 of a line all in bold. */
const depthOf = (line: Line): number | undefined => {
  const isTitle = line.level === 0 && line.cells === undefined && isBold(line)
  return headingDepth(line) ?? (isTitle ? 7 : undefined)
}

/** The titles as deep as the first behind an announcement, up to the end of its section. */
const titlesBehind = (intro: number, lines: readonly Line[]): readonly Line[] => {
  const first = lines[intro + 1]
  const depth = first === undefined ? undefined : depthOf(first)
  const own = lines[intro]
  const introDepth = own === undefined ? undefined : depthOf(own)
  if (depth === undefined || (introDepth !== undefined && introDepth >= depth)) return []
  const titles: Line[] = []
  for (let at = intro + 1; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined) break
    const other = depthOf(line)
    if (other !== undefined && other < depth) break
    if (other === depth) titles.push(line)
  }
  return titles
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

const presentations = (titles: readonly Line[], blocks: Body): readonly ReadPresentation[] =>
  titles.map((line, position) => titledProject(line, pitchOf(line, blocks, titles[position + 1])))

/** Projects as titles in bold, or headings, directly behind a line that announces them. */
export const announcedTitles: PresentationReader = (lines, blocks) =>
  lines.flatMap((line, index) => {
    if (line.level > 0 || line.cells !== undefined) return []
    const announces = announcesProjects(wordsOf(line))
    const count = announces ? undefined : announcedCount(wordsOf(line))
    if (!announces && count === undefined) return []
    const behind = titlesBehind(index, lines)
    const titles = count === undefined ? projectsAmong(behind) : counted(behind, count)
    return titles.length < 2 ? [] : presentations(titles, blocks)
  })
