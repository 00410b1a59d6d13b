import {type Line, wordsOf} from '../lines/line.ts'
import {mayNameProject} from './mayNameProject.ts'
import {hrefsOf, namedOn, type PresentationReader} from './presentationReader.ts'
import {withPresenters} from './presentersBehind.ts'
import {nameAtMark, type ProjectTitle, projectTitle} from './projectTitle.ts'
import {announcesProjects} from './projectWords.ts'

const isPlain = (line: Line): boolean =>
  line.level === 0 && line.cells === undefined && line.style === 'normal'

const ornament = /^(?:\s|\p{Extended_Pictographic}|\uFE0F)*$/u

/** The bold start of a paragraph, where its sentence goes on in other letters. */
const nameOf = (line: Line): ProjectTitle | undefined => {
  const at = line.pieces.findIndex(({text}) => !ornament.test(text))
  const lead = line.pieces[at]
  if (lead?.strong !== true || line.start > 0 || line.pieces.length < at + 2) return undefined
  const name = nameAtMark(lead.text)
  const asks = name.endsWith('?') && /^\s*\p{Ll}/u.test(line.text.slice(lead.text.length))
  return name !== '' && (asks || mayNameProject(name, line.lexicon))
    ? projectTitle(name, line.lexicon)
    : undefined
}

/** The paragraphs behind a line up to the first without a name. */
const namedBehind = (
  lines: readonly Line[],
  index: number,
): readonly {readonly line: Line; readonly name: ProjectTitle}[] => {
  const named: {readonly line: Line; readonly name: ProjectTitle}[] = []
  for (let at = index + 1; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined || line.start !== 0) continue
    const name = isPlain(line) ? nameOf(line) : undefined
    if (name === undefined) break
    named.push({line, name})
  }
  return named
}

/** Projects as paragraphs that start with their names in bold, directly behind an announcement. */
export const announcedParagraphs: PresentationReader = (lines) =>
  lines.flatMap((intro, index) => {
    if (!announcesProjects(wordsOf(intro)) || intro.level > 0) return []
    const named = namedBehind(lines, index)
    if (named.length < 2) return []
    return named.map(({line, name}) =>
      namedOn(line, 'project-announced', {
        ...withPresenters(name, wordsOf(line)),
        hrefs: hrefsOf(line),
      }),
    )
  })
