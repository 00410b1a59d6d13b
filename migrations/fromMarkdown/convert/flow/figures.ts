import {defined} from '../../../../content/objects/defined.ts'
import type {Range} from '../../parse/range.ts'
import {repairUrl} from '../repairs/repairUrl.ts'
import {openLink} from './marks.ts'
import {normalise} from './normalise.ts'
import {addObject} from './objects.ts'
import type {State} from './state.ts'
import {written} from './written.ts'

interface Picture {
  readonly url: string
  readonly alt?: string | undefined
  readonly title?: string | undefined
  readonly caption?: string | undefined
}

/** Puts an image as a block of its own. The link that it stands in is kept as its `href`. */
export function addFigure(state: State, {url, alt, title, caption}: Picture, range: Range): void {
  const link = openLink(state.marks)
  if (link) link.shown = true
  const tooltip = title || link?.title
  addObject(
    state,
    {
      _type: 'figure',
      ...defined({
        alt: alt ? normalise(state, written(state, alt), range) : undefined,
        caption: caption ? normalise(state, written(state, caption), range) : undefined,
        title: tooltip ? normalise(state, written(state, tooltip), range) : undefined,
        href: link?.href ? link.href : undefined,
      }),
      original: written(state, repairUrl(state, url, range)),
    },
    range,
  )
}
