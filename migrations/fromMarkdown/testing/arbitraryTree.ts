import * as fc from 'fast-check'

import type {Block, Inline, Root} from '../../../kramdown/ast.ts'
import {
  blockElement,
  bullets,
  code,
  emphasis,
  hardBreak,
  heading,
  image,
  inlineElement,
  item,
  link,
  numbers,
  paragraph,
  quote,
  root,
  strong,
  text,
} from './tree.ts'

const words = fc
  .array(
    fc.constantFrom('a', 'bc', 'åäö', 'a\u030a', ' ', '  ', '\n', '\u00a0', '**', '<&>', '"'),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((parts) => parts.join(''))
const url = fc.constantFrom('/a', 'https://example.org/?q=1&r=2', '')
const depth = fc.constantFrom(1, 2, 3, 4, 5, 6)

const {inline, block} = fc.letrec<{
  inline: Inline
  inlines: Inline[]
  block: Block
  blocks: Block[]
}>((tie) => ({
  inlines: fc.array(tie('inline'), {maxLength: 4}),
  blocks: fc.array(tie('block'), {maxLength: 3}),
  inline: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    words.map(text),
    fc.constant(hardBreak),
    url.map((src) => image(src, 'alt')),
    words.map((value): Inline => ({type: 'inlineCode', value, start: 0, end: 0})),
    tie('inlines').map((children) => strong(...children)),
    tie('inlines').map((children) => emphasis(...children)),
    fc.tuple(url, tie('inlines')).map(([href, children]) => link(href, ...children)),
    fc
      .tuple(fc.constantFrom('span', 'u', 'sub', 'div', 'kbd', 'p'), tie('inlines'))
      .map(([tag, children]) => inlineElement(tag, {}, ...children)),
  ),
  block: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    tie('inlines').map((children) => paragraph(...children)),
    fc.tuple(depth, tie('inlines')).map(([level, children]) => heading(level, ...children)),
    words.map((value) => code(value)),
    fc.constant<Block>({type: 'thematicBreak', start: 0, end: 0}),
    tie('blocks').map((children) => quote(...children)),
    fc
      .array(tie('blocks'), {maxLength: 3})
      .map((items) => bullets(...items.map((own) => item(...own)))),
    fc
      .array(tie('blocks'), {maxLength: 3})
      .map((items) => numbers(1, ...items.map((own) => item(...own)))),
    fc
      .tuple(fc.constantFrom('div', 'section', 'details'), tie('blocks'))
      .map(([tag, children]) => blockElement(tag, {}, ...children)),
    fc
      .array(fc.array(tie('blocks'), {minLength: 1, maxLength: 2}), {maxLength: 2})
      .map((rows) =>
        blockElement(
          'table',
          {},
          ...rows.map((cells) =>
            blockElement('tr', {}, ...cells.map((own) => blockElement('td', {}, ...own))),
          ),
        ),
      ),
  ),
}))

/** Any tree that a reader could give, and many that it could not. */
export const tree: fc.Arbitrary<Root> = fc
  .tuple(fc.array(block, {maxLength: 5}), inline)
  .map(([blocks, last]) => root(...blocks, paragraph(last)))
