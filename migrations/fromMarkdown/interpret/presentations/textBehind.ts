import {defined} from '../../../../content/objects/defined.ts'
import type {TextBlock} from '../../../../content/text/portableText.ts'

/** What is left of a block behind an offset of its text, without white space at its start. */
export function textBehind(block: TextBlock, offset: number): TextBlock | undefined {
  let skip = offset
  let started = false
  const children = block.children.flatMap((span) => {
    const text = skip >= span.text.length ? '' : span.text.slice(skip)
    skip = Math.max(0, skip - span.text.length)
    const shown = started ? text : text.trimStart()
    if (shown === '') return []
    started = true
    return [{...span, text: shown}]
  })
  if (children.length === 0) return undefined
  const used = new Set(children.flatMap((span) => span.marks))
  const {_type, _key, style, level} = block
  return {
    _type,
    _key,
    style: /^h\d$/.test(style) ? 'normal' : style,
    ...defined({level}),
    children,
    markDefs: block.markDefs.filter((mark) => used.has(mark._key)),
  }
}
