import type {Block, Inline} from '../../../../kramdown/index.ts'

type Paragraph = Extract<Block, {type: 'paragraph'}>
type List = Extract<Block, {type: 'definitionList'}>
type Item = List['children'][number]

/** Inlines in parts, cut where a text has the mark, which is left out. */
const cutAt = (inlines: readonly Inline[], mark: RegExp): readonly (readonly Inline[])[] => {
  const parts: Inline[][] = [[]]
  for (const inline of inlines) {
    if (inline.type !== 'text') {
      parts.at(-1)?.push(inline)
      continue
    }
    for (const [index, value] of inline.value.split(mark).entries()) {
      if (index > 0) parts.push([])
      if (value !== '') parts.at(-1)?.push({...inline, value})
    }
  }
  return parts
}

const rangeOf = (inlines: readonly Inline[], {start, end}: Paragraph) => ({
  start: inlines[0]?.start ?? start,
  end: inlines.at(-1)?.end ?? end,
})

const describing = (inlines: readonly Inline[], paragraph: Paragraph): Item => {
  const range = rangeOf(inlines, paragraph)
  const children: readonly Block[] = [{type: 'paragraph', children: inlines, ...range}]
  return {type: 'definitionDescription', children, ...range}
}

const termsOf = (inlines: readonly Inline[], paragraph: Paragraph): readonly Item[] =>
  cutAt(inlines, /\n/).map((children) => ({
    type: 'definitionTerm',
    children,
    ...rangeOf(children, paragraph),
  }))

const betweenMarks = /\n:[ \t]+/
const startsMark = /^:[ \t]+/

/** The paragraph without the `: ` that it begins with; `undefined` for one that does not. */
const withoutMark = (paragraph: Paragraph): readonly Inline[] | undefined => {
  const [first, ...rest] = paragraph.children
  if (first?.type !== 'text' || !startsMark.test(first.value)) return undefined
  return [{...first, value: first.value.replace(startsMark, '')}, ...rest]
}

const itemsOf = (inlines: readonly Inline[], paragraph: Paragraph): readonly Item[] =>
  cutAt(inlines, betweenMarks).map((part) => describing(part, paragraph))

/** Terms with what describes them in the lines below; `undefined` for another paragraph. */
const termsWithDescriptions = (paragraph: Paragraph): readonly Item[] | undefined => {
  const [terms = [], ...descriptions] = cutAt(paragraph.children, betweenMarks)
  if (descriptions.length === 0 || terms.length === 0) return undefined
  return [...termsOf(terms, paragraph), ...descriptions.map((each) => describing(each, paragraph))]
}

/** What is before a description that stands in a paragraph of its own. */
const describedBy = (before: Block | undefined): readonly Item[] | undefined => {
  if (before?.type === 'definitionList') return before.children
  return before?.type === 'paragraph' ? termsOf(before.children, before) : undefined
}

/** The list that a paragraph makes with the block before it, and whether that is a part of it. */
const listOf = (
  paragraph: Paragraph,
  before: Block | undefined,
): {readonly list: List; readonly joins: boolean} | undefined => {
  const described = withoutMark(paragraph)
  const earlier = described === undefined ? undefined : describedBy(before)
  const own =
    described === undefined || earlier === undefined
      ? termsWithDescriptions(paragraph)
      : itemsOf(described, paragraph)
  if (own === undefined) return undefined
  const above = earlier ?? (before?.type === 'definitionList' ? before.children : undefined)
  const start = above === undefined ? paragraph.start : (before?.start ?? paragraph.start)
  const children = [...(above ?? []), ...own]
  return {
    list: {type: 'definitionList', children, start, end: paragraph.end},
    joins: above !== undefined,
  }
}

/**
 * Blocks in which terms and what describes them are definition lists: lines that begin with `: ` in
 * the paragraph of the term, or in one of their own behind it.
 * @see https://michelf.ca/projects/php-markdown/extra/#def-list
 */
export function withDefinitions(blocks: readonly Block[]): readonly Block[] {
  const made: Block[] = []
  for (const block of blocks) {
    const found = block.type === 'paragraph' ? listOf(block, made.at(-1)) : undefined
    if (found?.joins === true) made.pop()
    made.push(found?.list ?? block)
  }
  return made
}
