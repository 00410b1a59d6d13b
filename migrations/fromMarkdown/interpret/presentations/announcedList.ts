import type {Line} from '../lines/line.ts'
import {isFullName} from '../names/fullName.ts'
import {timedLine} from '../programme/timedLine.ts'
import {hrefsOf, type PresentationReader} from './presentationReader.ts'
import {type ProjectTitle, projectTitle} from './projectTitle.ts'
import {announcesProjects} from './projectWords.ts'

const sentence = /[.!?…][”"]?$/u
const ordinal = /^\d{1,2}[.)]\s+/u
const nameBeforeText =
  /^(.{2,60}?)\s*(?::|\s[–—-]|,(?=\s(?:an?|the|en|ett|som|where|which|där)\s))\s+(\S.*)$/u

/** "Ada Berg: Open Streets" and "Forest Check: Satellites for all" look the same. */
const mayBePerson = (line: Line, {title}: ProjectTitle): boolean => {
  const lead = line.pieces.find((piece) => piece.text.trim() !== '')
  const behind = line.text.replace(ordinal, '').slice(title.length)
  return (
    lead?.strong !== true &&
    lead?.href === undefined &&
    isFullName(title) &&
    /^\s*(?::|\s[–—-])\s+\p{Lu}/u.test(behind)
  )
}

/** The name that a list item gives: its words if they are few, else its bold or linked start. */
function nameOf(line: Line): ProjectTitle | undefined {
  const lead = line.pieces.find((piece) => piece.text.trim() !== '')
  const whole = projectTitle(line.text)
  const text = line.text.replace(ordinal, '')
  const marked = lead !== undefined && (lead.strong || lead.href !== undefined)
  const named = marked ? lead.text.trim().replace(/[\s:–—-]+$/u, '') : undefined
  const isOfMarked = named === undefined || isFullName(named) || whole.title.startsWith(named)
  if (whole.presenters.length > 0 && whole.title.length <= 80 && isOfMarked) return whole
  if (named !== undefined && named.length <= 80 && named !== '') return projectTitle(named)
  const [, before] = nameBeforeText.exec(text) ?? []
  if (before !== undefined && /^\p{Lu}|^\d/u.test(before)) return projectTitle(before)
  const words = text.split(/\s+/u).length
  return words <= 6 && text.length <= 60 && !/[.]$/u.test(text) ? whole : undefined
}

/** Projects as the items of a list that a heading or sentence announces. */
export const announcedList: PresentationReader = (lines) =>
  lines.flatMap((intro, index) => {
    if (intro.level > 0 || intro.cells !== undefined || !announcesProjects(intro.text)) return []
    const first = lines.findIndex((line, at) => at > index && line.level > 0)
    if (first === -1 || first - index > 3) return []
    if (lines.slice(index + 1, first).some((line) => /^h\d$/.test(line.style))) return []
    let end = first
    while (end < lines.length && (lines[end]?.level ?? 0) > 0) end++
    const items = lines
      .slice(first, end)
      .filter((line) => line.level === 1 && line.listItem !== undefined && line.start === 0)
    const named = items.map((line) => ({line, name: nameOf(line)}))
    const sound = named.every(
      ({line, name}) =>
        name !== undefined &&
        timedLine(line) === undefined &&
        (name.title !== line.text || !sentence.test(line.text) || line.text.length < 30),
    )
    if (items.length < 2 || !sound) return []
    return named.flatMap(({line, name}) =>
      name === undefined
        ? []
        : [
            {
              line,
              project: {...name, hrefs: hrefsOf([line]), pitch: [], blockKeys: [line.blockKey]},
              confidence: mayBePerson(line, name) ? 0.6 : 0.9,
            },
          ],
    )
  })
