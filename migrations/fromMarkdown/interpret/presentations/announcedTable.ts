import {wordsOf} from '../lines/line.ts'
import {whoIn} from '../names/who.ts'
import {sessionKindOf} from '../programme/programmeWords.ts'
import {pattern} from '../tokens/pattern.ts'
import type {Tokens} from '../tokens/tokens.ts'
import {hrefsOf, namedOn, type PresentationReader} from './presentationReader.ts'
import {projectTitle} from './projectTitle.ts'
import {announcesProjects} from './projectWords.ts'

const nameHeading = pattern('^ ~ projectColumn ~ $')

/** What else a table of shown projects says: when, by whom, at which stand. */
const besideProjects = pattern('^ ~ (besideColumn ~ $ | besideColumnStart)')

const peopleHeading = pattern('^ ~ speakerColumn ~ $')

const tellsPeople = (heading: Tokens | undefined): boolean =>
  heading !== undefined && peopleHeading.fits(heading)

/** Projects as a column of a table that a heading or sentence announces. */
export const announcedTable: PresentationReader = (lines) => {
  const inTables = [...lines.entries()].filter(([, {cells}]) => cells !== undefined)
  const tables = Map.groupBy(inTables, ([, {blockIndex}]) => blockIndex)
  return [...tables.values()].flatMap((rows) => {
    const [first] = rows
    if (first === undefined) return []
    const [index, own] = first
    const intro = lines[index - 1]
    const headings = (own.headings ?? []).map((heading) => own.lexicon.read(heading))
    const column = headings.findIndex((heading) => nameHeading.fits(heading))
    const tellsWho = headings.some((heading, at) => at !== column && besideProjects.fits(heading))
    const isAnnounced = intro !== undefined && announcesProjects(wordsOf(intro))
    if (column === -1 || !(isAnnounced || tellsWho)) return []
    return rows.flatMap(([, line]) => {
      const written = line.cells?.[column] ?? ''
      if (written === '' || sessionKindOf(line.lexicon.read(written)) === 'break') return []
      const {title, presenters} = projectTitle(written, line.lexicon)
      const others = (line.cells ?? []).flatMap((cell, at) =>
        at === column ? [] : whoIn(cell, tellsPeople(headings[at])).sure,
      )
      const who = presenters.length > 0 ? presenters : others
      return [namedOn(line, 'project-in-table', {title, presenters: who, hrefs: hrefsOf(line)})]
    })
  })
}
