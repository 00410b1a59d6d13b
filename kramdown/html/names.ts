const letter = String.raw`\p{Alphabetic}`
const part = String.raw`[${letter}_][-${letter}\p{Nd}._]*`

/** The source of an expression for an XML name with an optional prefix. */
export const xmlName = `(?:${part}:)?${part}`

const spanElements =
  'a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt rtc ruby samp select small span strong sub sup tt u var'.split(
    ' ',
  )
const blockElements =
  'address article aside applet body blockquote caption col colgroup dd div dl dt fieldset figcaption footer form h1 h2 h3 h4 h5 h6 header hgroup hr html head iframe legend menu li main map nav ol optgroup p pre section summary table tbody td th thead tfoot tr ul'.split(
    ' ',
  )
const voidElements =
  'area base br col command embed hr img input keygen link meta param source track wbr'.split(' ')
const blockContent =
  'address applet article aside blockquote body dd details div dl fieldset figure figcaption footer form header hgroup iframe li main map menu nav noscript object section summary td'.split(
    ' ',
  )
const spanContent =
  'a abbr acronym b bdo big button cite caption del dfn dt em h1 h2 h3 h4 h5 h6 i ins label legend optgroup p q rb rbc rp rt rtc ruby select small span strong sub sup th tt'.split(
    ' ',
  )
const rawContent = 'script style math option textarea pre code kbd samp var'.split(' ')

const setTest = (names: readonly string[]): ((name: string) => boolean) => {
  const set = new Set(names)
  return (name) => set.has(name)
}

export const isSpanElement = setTest(spanElements)
export const isBlockElement = setTest(blockElements)
export const isVoidElement = setTest(voidElements)
/** Elements of HTML, whose names are read in any case. */
export const isKnownElement = setTest([
  ...spanElements,
  ...blockElements,
  ...voidElements,
  ...blockContent,
  ...spanContent,
  ...rawContent,
])

/** Elements that are part of a text, wherever they stand. */
export const isPhrasingElement = setTest([
  ...spanElements,
  ...'bdi data font s strike time wbr'.split(' '),
])

export type ContentModel = 'block' | 'span' | 'raw'
const models = new Map<string, ContentModel>([
  ...blockContent.map((name) => [name, 'block'] as const),
  ...spanContent.map((name) => [name, 'span'] as const),
])

/** What `markdown="1"` makes of an element's content. */
export function contentModelOf(tagName: string): ContentModel {
  return models.get(tagName) ?? 'raw'
}

const notWord = String.raw`(?![\p{Alphabetic}\p{M}\p{Nd}\p{Pc}])`
const notSpan = `(?!(?:${[...spanElements, 'script'].join('|')})${notWord})`

/** The start of a block element's tag, opening or closing, which ends a paragraph. */
export const blockTagStart = new RegExp(
  String.raw`</${notSpan}${xmlName}[ \t\n\v\f\r]*>|<${notSpan}${xmlName}`,
  'uy',
)
