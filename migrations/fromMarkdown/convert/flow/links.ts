import {defined} from '../../../../content/objects/defined.ts'
import type {Range} from '../../parse/range.ts'
import {repairUrl} from '../repairs/repairUrl.ts'
import {endOpenLink} from './marks.ts'
import type {State} from './state.ts'
import {written} from './written.ts'

/** Starts a link; one that is open ends here. */
export function startLink(
  state: State,
  url: string,
  title: string | undefined,
  range: Range,
): void {
  endOpenLink(state.marks)
  const href = written(state, repairUrl(state, url, range))
  state.marks.links.push({
    href,
    ...defined({title: title ? written(state, title) : undefined}),
    range,
    shown: false,
    ended: false,
  })
}

export function endLink(state: State): void {
  const link = state.marks.links.pop()
  if (link && !link.shown && !state.preformatted) {
    state.notes.add('link-without-text', link.range, {
      reason: `The link to \`${link.href}\` has no words that a visitor could follow it by; it was left out`,
      actual: link.href,
      hint: 'Give it a text, or take it out of the page.',
    })
  }
}
