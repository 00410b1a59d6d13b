import type {Body} from '../../../../content/text/portableText.ts'
import type {Ruled} from '../factRules.ts'
import type {PresentedProject} from '../facts.ts'
import type {Line} from '../lines/line.ts'

/** A presented project and the line that names it. */
export interface ReadPresentation extends Ruled {
  readonly line: Line
  readonly project: PresentedProject
  /** The sentence, where the line has several. */
  readonly evidence?: string
}

/** Reads one of the shapes in which pages name the projects that an event shows. */
export type PresentationReader = (
  lines: readonly Line[],
  blocks: Body,
) => readonly ReadPresentation[]

export function hrefsOf(lines: readonly Line[]): readonly string[] {
  return [
    ...new Set(
      lines.flatMap((line) => line.pieces.flatMap(({href}) => (href === undefined ? [] : [href]))),
    ),
  ]
}
