/** What a report may be made of; nothing that runs or sends anything, or loads what it does not hold. */
export const shownTags = [
  'a',
  'b',
  'blockquote',
  'code',
  'dd',
  'del',
  'div',
  'dl',
  'dt',
  'em',
  'h2',
  'h3',
  'h4',
  'hr',
  'img',
  'li',
  'ol',
  'p',
  'pre',
  'section',
  'span',
  'strong',
  'sub',
  'sup',
  'table',
  'tbody',
  'td',
  'th',
  'tr',
  'u',
  'ul',
] as const
export type ShownTag = (typeof shownTags)[number]

export const shownAttributes = [
  'alt',
  'class',
  'href',
  'lang',
  'rel',
  'src',
  'start',
  'target',
  'title',
] as const
export type ShownAttributes = Readonly<Partial<Record<(typeof shownAttributes)[number], string>>>

/** What is shown, as data: a text, or an element with what is in it. */
export type Tree = string | Element
export interface Element {
  readonly tag: ShownTag
  readonly attributes?: ShownAttributes
  readonly children: readonly Tree[]
}

export function element(
  tag: ShownTag,
  attributes: ShownAttributes,
  ...children: readonly Tree[]
): Element {
  return Object.keys(attributes).length === 0 ? {tag, children} : {tag, attributes, children}
}

const schemes = /^(?:https?:\/\/|mailto:)/iu

/** A link that a browser may follow, for addresses of the web and of mail; else words with the address. */
export function linkTo(address: string, ...children: readonly Tree[]): Element {
  return schemes.test(address)
    ? element('a', {href: address, rel: 'noreferrer', target: '_blank'}, ...children)
    : element('span', {class: 'link', title: address}, ...children)
}

/** The only images that are shown: those that the page itself holds. */
const heldImage = /^data:image\/(?:jpeg|png|webp);base64,[\w+/=]*$/u

/** An image that stands in the page itself; nothing for any other address. */
export function picture(src: string | undefined, alt: string): readonly Element[] {
  return src !== undefined && heldImage.test(src) ? [element('img', {alt, src})] : []
}
