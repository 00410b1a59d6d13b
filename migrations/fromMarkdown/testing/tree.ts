import type {
  Block,
  BlockElement,
  Inline,
  InlineElement,
  List,
  ListItem,
  Root,
} from '../../../kramdown/ast.ts'

/** Hand-made trees, for what a converter makes of them; ranges matter to none of these tests. */
const nowhere = {start: 0, end: 0}

export function root(...children: readonly Block[]): Root {
  return {
    type: 'root',
    ...nowhere,
    children,
    footnotes: new Map(),
  }
}
export function text(value: string): Inline {
  return {type: 'text', ...nowhere, value}
}
const words = (children: readonly (Inline | string)[]): readonly Inline[] =>
  children.map((child) => (typeof child === 'string' ? text(child) : child))
export function paragraph(...children: readonly (Inline | string)[]): Block {
  return {
    type: 'paragraph',
    ...nowhere,
    children: words(children),
  }
}
export function heading(
  depth: 1 | 2 | 3 | 4 | 5 | 6,
  ...children: readonly (Inline | string)[]
): Block {
  return {type: 'heading', depth, ...nowhere, children: words(children)}
}
export function quote(...children: readonly Block[]): Block {
  return {
    type: 'blockquote',
    ...nowhere,
    children,
  }
}
export function item(...children: readonly Block[]): ListItem {
  return {
    type: 'listItem',
    ...nowhere,
    children,
  }
}
export function bullets(...children: readonly ListItem[]): List {
  return {
    type: 'list',
    ordered: false,
    ...nowhere,
    children,
  }
}
export function numbers(startNumber: number, ...children: readonly ListItem[]): List {
  return {
    type: 'list',
    ordered: true,
    startNumber,
    ...nowhere,
    children,
  }
}
export function code(value: string, language?: string): Block {
  return {
    type: 'code',
    ...nowhere,
    value,
    ...(language === undefined ? {} : {language}),
  }
}
export function strong(...children: readonly (Inline | string)[]): Inline {
  return {
    type: 'strong',
    ...nowhere,
    children: words(children),
  }
}
export function emphasis(...children: readonly (Inline | string)[]): Inline {
  return {
    type: 'emphasis',
    ...nowhere,
    children: words(children),
  }
}
export const hardBreak: Inline = {type: 'break', ...nowhere}
export function link(url: string, ...children: readonly (Inline | string)[]): Inline {
  return {
    type: 'link',
    url,
    ...nowhere,
    children: words(children),
  }
}
export function image(url: string, alt = ''): Inline {
  return {type: 'image', url, alt, ...nowhere}
}
export function inlineElement(
  tagName: string,
  properties: Readonly<Record<string, string>>,
  ...children: readonly (Inline | string)[]
): InlineElement {
  return {
    type: 'element',
    display: 'inline',
    tagName,
    properties,
    ...nowhere,
    children: words(children),
  }
}
export function blockElement(
  tagName: string,
  properties: Readonly<Record<string, string>>,
  ...children: readonly (Block | Inline)[]
): BlockElement {
  return {
    type: 'element',
    display: 'block',
    tagName,
    properties,
    ...nowhere,
    children,
  }
}
