import {decorators, type Decorator} from '../../../../content/text/portableText.ts'
import type {DraftLink} from '../draft.ts'

/** The marks that are open where the walk stands. */
export interface Marks {
  /** By position in `decorators`: how many elements that set it are open. */
  readonly open: number[]
  /** Bits of the decorators that are open. */
  bits: number
  readonly links: DraftLink[]
}

export function createMarks(): Marks {
  return {open: decorators.map(() => 0), bits: 0, links: []}
}

export function bitOf(decorator: Decorator): number {
  return 1 << decorators.indexOf(decorator)
}

export function decoratorsOf(bits: number): readonly Decorator[] {
  return decorators.filter((_, index) => bits & (1 << index))
}

/** `step` is 1 where an element that sets the decorator opens and -1 where it closes. */
export function countDecorator(marks: Marks, decorator: Decorator, step: 1 | -1): void {
  const index = decorators.indexOf(decorator)
  const open = (marks.open[index] ?? 0) + step
  marks.open[index] = open
  marks.bits = open > 0 ? marks.bits | (1 << index) : marks.bits & ~(1 << index)
}

/**
 * The link that words stand in. A link ends where the next one starts, as in a browser.
 * @see https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inbody
 */
export function openLink(marks: Marks): DraftLink | undefined {
  const last = marks.links.at(-1)
  return last?.ended === false ? last : undefined
}

/** Ends the open link in front of another `<a>`. */
export function endOpenLink(marks: Marks): void {
  const last = marks.links.at(-1)
  if (last !== undefined) last.ended = true
}
