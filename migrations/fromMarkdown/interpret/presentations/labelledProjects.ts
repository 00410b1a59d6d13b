import {type Line, wordsOf} from '../lines/line.ts'
import {pattern} from '../tokens/pattern.ts'
import {pitchOf} from './pitch.ts'
import type {PresentationReader} from './presentationReader.ts'
import {titledProject} from './titledProject.ts'

const label = pattern('^ (project | pitches) ([#] | numberWord [.]?)? # [:.-]')
const nameForm = /^\s*(\p{L}.{1,80})$/u

/** "Project 2: Open Streets", as a title or an item; one alone may be a step of something. */
const nameOf = (line: Line): string | undefined => {
  if (line.cells !== undefined || line.start !== 0) return undefined
  const fit = label.in(wordsOf(line))
  return fit === undefined ? undefined : nameForm.exec(line.text.slice(fit.end))?.[1]
}

const longestTitle = 60

/** Projects that are numbered by name: "Project 1: Open Streets". */
export const labelledProjects: PresentationReader = (lines, blocks) => {
  const found = lines.flatMap((line, index) => {
    const name = nameOf(line)
    return name === undefined || name.length > longestTitle || /[.?]$/u.test(name)
      ? []
      : [{line, name, below: lines[index + 1]}]
  })
  if (found.length < 2) return []
  return found.map(({line, name, below}, position) =>
    titledProject(line, pitchOf(line, blocks, found[position + 1]?.line), below, name),
  )
}
