import type {
  Block,
  BlockElement,
  Inline,
  InlineElement,
  List,
  ListItem,
  Root,
} from '../../../../kramdown/ast.ts'

/** Hand-made trees, for what a converter makes of them; ranges matter to none of these tests. */
const nowhere = {start: 0, end: 0}

export const root = (...children: readonly Block[]): Root => ({
  type: 'root',
  ...nowhere,
  children,
  footnotes: new Map(),
})
export const text = (value: string): Inline => ({type: 'text', ...nowhere, value})
const words = (children: readonly (Inline | string)[]): readonly Inline[] =>
  children.map((child) => (typeof child === 'string' ? text(child) : child))
export const paragraph = (...children: readonly (Inline | string)[]): Block => ({
  type: 'paragraph',
  ...nowhere,
  children: words(children),
})
export const heading = (
  depth: 1 | 2 | 3 | 4 | 5 | 6,
  ...children: readonly (Inline | string)[]
): Block => ({type: 'heading', depth, ...nowhere, children: words(children)})
export const quote = (...children: readonly Block[]): Block => ({
  type: 'blockquote',
  ...nowhere,
  children,
})
export const item = (...children: readonly Block[]): ListItem => ({
  type: 'listItem',
  ...nowhere,
  children,
})
export const bullets = (...children: readonly ListItem[]): List => ({
  type: 'list',
  ordered: false,
  ...nowhere,
  children,
})
export const numbers = (startNumber: number, ...children: readonly ListItem[]): List => ({
  type: 'list',
  ordered: true,
  startNumber,
  ...nowhere,
  children,
})
export const code = (value: string, language?: string): Block => ({
  type: 'code',
  ...nowhere,
  value,
  ...(language === undefined ? {} : {language}),
})
export const strong = (...children: readonly (Inline | string)[]): Inline => ({
  type: 'strong',
  ...nowhere,
  children: words(children),
})
export const emphasis = (...children: readonly (Inline | string)[]): Inline => ({
  type: 'emphasis',
  ...nowhere,
  children: words(children),
})
export const hardBreak: Inline = {type: 'break', ...nowhere}
export const link = (url: string, ...children: readonly (Inline | string)[]): Inline => ({
  type: 'link',
  url,
  ...nowhere,
  children: words(children),
})
export const image = (url: string, alt = ''): Inline => ({type: 'image', url, alt, ...nowhere})
export const inlineElement = (
  tagName: string,
  properties: Readonly<Record<string, string>>,
  ...children: readonly (Inline | string)[]
): InlineElement => ({
  type: 'element',
  display: 'inline',
  tagName,
  properties,
  ...nowhere,
  children: words(children),
})
export const blockElement = (
  tagName: string,
  properties: Readonly<Record<string, string>>,
  ...children: readonly (Block | Inline)[]
): BlockElement => ({
  type: 'element',
  display: 'block',
  tagName,
  properties,
  ...nowhere,
  children,
})
