import type {Body, BodyBlock, TextBlock} from './portableText.ts'

/** One item of `presentations`, with its references followed. */
export interface ShownPresentation {
  readonly title: string
  /** Names. */
  readonly presenters: readonly string[]
  readonly pitch?: readonly TextBlock[]
}

/** One session of the programme, with its references followed. */
export interface ShownSession {
  /** As the page shows it, such as "13:30-14:20". */
  readonly time?: string
  readonly title: string
  /** Names. */
  readonly speakers: readonly string[]
  readonly body?: Body
}

/** What stands on the page where its `presentations` and `schedule` blocks are. */
export interface Shown {
  readonly presentations: readonly ShownPresentation[]
  readonly schedule: readonly ShownSession[]
}

type BlockType = BodyBlock['_type']
type BlockOf<T extends BlockType> = {[P in T]: Extract<BodyBlock, {_type: P}> & {_type: P}}[T]
type Texts = readonly (string | undefined)[]

const nothingShown: Shown = {presentations: [], schedule: []}

const spans = (block: TextBlock): string => block.children.map((span) => span.text).join('')

const footnotes = (block: BodyBlock): Body =>
  block._type === 'block'
    ? block.markDefs.flatMap((mark) => (mark._type === 'footnote' ? mark.content : []))
    : []

const shownAs: {readonly [T in BlockType]: (block: BlockOf<T>, shown: Shown) => Texts} = {
  block: (block) => [spans(block)],
  figure: ({caption}) => [caption],
  embed: () => [],
  codeBlock: ({code}) => [code],
  divider: () => [],
  table: ({rows}) => rows.flatMap(({cells}) => cells.flatMap(({content}) => texts(content))),
  callout: ({content}) => texts(content),
  html: ({html}) => [html],
  presentations: (_block, {presentations}) =>
    presentations.flatMap(({title, presenters, pitch}) => [
      title,
      ...presenters,
      ...texts(pitch ?? []),
    ]),
  schedule: (_block, {schedule}) =>
    schedule.flatMap(({time, title, speakers, body}) => [
      time,
      title,
      ...speakers,
      ...texts(body ?? []),
    ]),
}

const textsOfBlock = <T extends BlockType>(block: BlockOf<T>, shown: Shown): Texts =>
  shownAs[block._type](block, shown)

const texts = (body: Body, shown: Shown = nothingShown): Texts => [
  ...body.flatMap((block) => textsOfBlock<BlockType>(block, shown)),
  ...body.flatMap((block) => texts(footnotes(block))),
]

const separators =
  /^[\p{Pd}\p{Ps}\p{Pe}\p{Pi}\p{Pf}:;,|·•"']+|[\p{Pd}\p{Ps}\p{Pe}\p{Pi}\p{Pf}:;,|·•"']+$/gu

/** The words of rich text that has no `presentations` or `schedule` in it. */
export function bodyText(blocks: Body | undefined): string {
  return visibleText(blocks ?? [], nothingShown)
}

/**
 * The words that a visitor of the page reads, in order, with a space between them. Footnotes come
 * after what they are footnotes of. What only keeps words apart (dashes, colons, commas, brackets,
 * quotation marks at the edge of a word) is layout and left out, so that a page shows the same words
 * whether a project stands in its body or in a `presentations` block.
 */
export function visibleText(body: Body, shown: Shown): string {
  return texts(body, shown)
    .flatMap((text) => text?.split(/\s+/u) ?? [])
    .map((word) => word.replace(separators, ''))
    .filter((word) => word !== '')
    .join(' ')
}
