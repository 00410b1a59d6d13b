import {defined} from '../../../../content/objects/defined.ts'
import type {Body} from '../../../../content/text/portableText.ts'
import type {FactRule, Ruled} from '../factRules.ts'
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

export function hrefsOf({pieces}: Line): readonly string[] {
  return [...new Set(pieces.flatMap(({href}) => (href === undefined ? [] : [href])))]
}

/** A project of which a line has the name, and what else is known of it; nothing of the body is its pitch. */
export function namedOn(
  line: Line,
  rule: FactRule,
  project: Partial<PresentedProject> & Pick<PresentedProject, 'title'>,
  evidence?: string,
): ReadPresentation {
  return {
    line,
    rule,
    ...defined({evidence}),
    project: {presenters: [], hrefs: [], pitch: [], blockKeys: [], ...project},
  }
}
