import type {Body} from '../../../../content/text/portableText.ts'
import type {PresentedProject} from '../facts.ts'
import type {Line} from '../lines/line.ts'

/** A presented project and the line that names it. */
export interface ReadPresentation {
  readonly line: Line
  readonly project: PresentedProject
  /** The sentence, where the line has several. */
  readonly evidence?: string
  readonly confidence: number
}

/** Reads one of the shapes in which pages name the projects that an event shows. */
export type PresentationReader = (
  lines: readonly Line[],
  blocks: Body,
) => readonly ReadPresentation[]

/** What the page of a project on the site makes sure. */
export const candidate = 0.5
/** What may as well be a mention in passing: a suggestion at most. */
export const passing = 0.3

export function hrefsOf(lines: readonly Line[]): readonly string[] {
  return [
    ...new Set(
      lines.flatMap((line) => line.pieces.flatMap(({href}) => (href === undefined ? [] : [href]))),
    ),
  ]
}
