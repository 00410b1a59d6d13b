import type {Body, TextBlock} from '../../../../content/text/portableText.ts'
import {headingDepth, type Line, wordsOf} from '../lines/line.ts'
import {mayNameProject} from './mayNameProject.ts'
import type {PresentationReader, ReadPresentation} from './presentationReader.ts'
import {announcesProjects, fewestBehind} from './projectWords.ts'
import {titledProject} from './titledProject.ts'

const depthOf = (line: Line): number => headingDepth(line) ?? 0

const isTextBlock = (block: Body[number]): block is TextBlock => block._type === 'block'

/** Of the headings the first that is no deeper than one, behind it. */
const endOf = (headings: readonly Line[], index: number): number => {
  const [own] = headings.slice(index, index + 1)
  const depth = own === undefined ? 0 : depthOf(own)
  for (let at = index + 1; at < headings.length; at += 1) {
    const next = headings[at]
    if (next !== undefined && depthOf(next) <= depth) return at
  }
  return headings.length
}

/** Projects as the headings under one that announces them, each followed by what it is about. */
export const headedProjects: PresentationReader = (lines, blocks) => {
  const headings = lines.filter((line) => depthOf(line) > 0)
  return headings.flatMap((intro, index): readonly ReadPresentation[] => {
    if (!announcesProjects(wordsOf(intro))) return []
    const end = endOf(headings, index)
    const inside = headings.slice(index + 1, end)
    const [first] = inside
    const titles = inside.filter((line) => first !== undefined && depthOf(line) === depthOf(first))
    if (
      titles.length < fewestBehind(wordsOf(intro)) ||
      !titles.every((line) => mayNameProject(line.text, line.lexicon))
    )
      return []
    return titles.map((line, position): ReadPresentation => {
      const next = titles[position + 1] ?? headings[end]
      const between = blocks.slice(line.blockIndex + 1, next?.blockIndex ?? line.blockIndex + 2)
      return titledProject(line, between.every(isTextBlock) ? between : [])
    })
  })
}
