import type {Range} from '../range.ts'
import type {Remark, Rendered, Unresolved} from '../template.ts'
import type {LiquidContext} from './context.ts'
import {createTextBuilder} from './offsetMap.ts'
import {placeholderFor} from './placeholder.ts'
import {Reading} from './reading.ts'

const hint = 'Put in its place what visitors see there.'

/** @param because the part of it that nothing tells */
const reasonFor = (what: string, because: string | undefined): string =>
  `What ${what} shows is known to Jekyll alone${because === undefined ? '' : ` (${because})`}; it was kept as it was written`

const droppedComment = ({start, end}: Range, words: string): Remark => ({
  start,
  end,
  ruleId: 'comment-dropped',
  reason: 'A comment, which visitors never see, was left out',
  actual: words.trim(),
})

export function hasLiquid(markdown: string): boolean {
  return markdown.includes('{{') || markdown.includes('{%')
}

/**
 * Does with a page's Liquid what Jekyll does before it reads the Markdown, as far as the page's own
 * front matter and the site's configuration tell: values of `page` and `site` with common filters,
 * `assign`, `capture`, `if`, `unless`, `case`, `for`, `link`, `post_url`, `raw`, `comment`, `highlight`, and well-known
 * players and figures.
 * @see https://jekyllrb.com/docs/liquid/
 */
export function renderLiquid(template: string, context: LiquidContext): Rendered {
  const builder = createTextBuilder(template)
  const unresolved: Unresolved[] = []
  const remarks: Remark[] = []
  const pieces = new Reading(template, context).read({start: 0, end: template.length})
  for (const piece of pieces) {
    const {kind, range} = piece
    if (kind === 'copy') builder.copy(range)
    else if (kind === 'replace') {
      builder.replace(range, piece.text)
      if (piece.comment !== undefined) remarks.push(droppedComment(range, piece.comment))
    } else {
      const {start, end} = range
      const written = template.slice(start, end)
      const reason = reasonFor(piece.what, piece.because)
      const index = unresolved.push({
        ruleId: 'liquid-unresolved',
        reason,
        hint,
        start,
        end,
        written,
      })
      builder.replace({start, end}, placeholderFor(index - 1))
    }
  }
  return {...builder.build(), unresolved, remarks}
}
