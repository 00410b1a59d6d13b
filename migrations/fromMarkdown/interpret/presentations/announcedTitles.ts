import type {Body} from '../../../../schemas/content/portableText.ts'
import type {Line} from '../lines/line.ts'
import {mayNameProject} from './mayNameProject.ts'
import {pitchOf} from './pitch.ts'
import type {PresentationReader, ReadPresentation} from './presentationReader.ts'
import {announcesProjects} from './projectWords.ts'
import {titledProject} from './titledProject.ts'

/** 1 to 6 of a heading, 7 of a line all in bold. */
function depthOf(line: Line): number | undefined {
  const heading = /^h([1-6])$/.exec(line.style)?.[1]
  if (heading !== undefined) return Number(heading)
  if (line.level > 0 || line.cells !== undefined) return undefined
  return line.pieces.every((piece) => piece.strong || piece.text.trim() === '') ? 7 : undefined
}

/** The titles behind an announcement, up to the first that names something else. */
function titlesBehind(intro: number, lines: readonly Line[]): readonly Line[] {
  const first = lines[intro + 1]
  const depth = first === undefined ? undefined : depthOf(first)
  const own = lines[intro]
  const introDepth = own === undefined ? undefined : depthOf(own)
  if (depth === undefined || (introDepth !== undefined && introDepth >= depth)) return []
  const titles: Line[] = []
  for (const line of lines.slice(intro + 1)) {
    const other = depthOf(line)
    if (other !== undefined && other < depth) break
    if (other !== depth) continue
    if (!mayNameProject(line.text)) break
    titles.push(line)
  }
  return titles
}

function presentations(titles: readonly Line[], blocks: Body): readonly ReadPresentation[] {
  return titles.map((line, position) =>
    titledProject(line, pitchOf(line, blocks, titles[position + 1])),
  )
}

/** Projects as titles in bold, or headings, directly behind a line that announces them. */
export const announcedTitles: PresentationReader = (lines, blocks) =>
  lines.flatMap((line, index) => {
    if (line.level > 0 || line.cells !== undefined || !announcesProjects(line.text)) return []
    const titles = titlesBehind(index, lines)
    return titles.length < 2 ? [] : presentations(titles, blocks)
  })
