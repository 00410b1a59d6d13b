import {isTitle, type Line, wordsOf} from '../lines/line.ts'
import {readTimes} from '../period/readMentions.ts'
import {pitchOf} from './pitch.ts'
import {hrefsOf, type PresentationReader, type ReadPresentation} from './presentationReader.ts'
import {type ProjectTitle, projectTitle} from './projectTitle.ts'
import {announcesProjects} from './projectWords.ts'

interface Titled {
  readonly line: Line
  readonly index: number
  readonly name: ProjectTitle
}

/** "**Name – Person**" or "### Name – Person", on a line of its own. */
const titled = (line: Line, index: number): readonly Titled[] => {
  if (!isTitle(line)) return []
  const name = projectTitle(line.text, line.lexicon)
  return name.presenters.length === 0 || readTimes(line.text, line.lexicon).length > 0
    ? []
    : [{line, index, name}]
}

/** How many lines in front of the first title may announce the projects. */
const reach = 3

/** Projects as titles with their presenters, each followed by what it is about. */
export const titledParagraphs: PresentationReader = (lines, blocks) => {
  const found = lines.flatMap(titled)
  const [first] = found
  if (first === undefined) return []
  const announced = lines
    .slice(Math.max(0, first.index - reach), first.index)
    .some((line) => announcesProjects(wordsOf(line)))
  if (!announced && found.length < 2) return []
  const firstOf = new Map<string, Line>()
  for (const line of lines) if (!firstOf.has(line.blockKey)) firstOf.set(line.blockKey, line)
  return found.map((one, position): ReadPresentation => {
    const next = found[position + 1]
    const pitch = pitchOf(one.line, blocks, next?.line)
    const keys = [one.line.blockKey, ...pitch.map((block) => block._key)]
    const own = firstOf.get(one.line.blockKey) ?? one.line
    return {
      line: one.line,
      project: {...one.name, hrefs: hrefsOf(own), pitch, blockKeys: [...new Set(keys)]},
      rule: announced ? 'project-titled' : 'project-with-presenter',
    }
  })
}
