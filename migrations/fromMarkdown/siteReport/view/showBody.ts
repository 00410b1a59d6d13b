import type {
  Annotation,
  Body,
  BodyBlock,
  Decorator,
  Figure,
  Span,
  TextBlock,
} from '../../../../content/text/portableText.ts'
import {showLists} from './showLists.ts'
import {element, linkTo, picture, type ShownTag, type Tree} from './tree.ts'

/** What stands where a body only says that something is shown. */
export interface Beside {
  readonly presentations: readonly Tree[]
  readonly schedule: readonly Tree[]
  readonly pictures: Pictures
}

/** Small images as `data:` addresses, by the paths or addresses of the figures that name them. */
export type Pictures = ReadonlyMap<string, string>

type BlockType = BodyBlock['_type']
type BlockOf<T extends BlockType> = {[P in T]: Extract<BodyBlock, {_type: P}> & {_type: P}}[T]

const decorated: {readonly [Name in Decorator]: ShownTag} = {
  strong: 'strong',
  em: 'em',
  code: 'code',
  'strike-through': 'del',
  underline: 'u',
  sub: 'sub',
  sup: 'sup',
}

const isDecorator = (mark: string): mark is Decorator => Object.hasOwn(decorated, mark)

/** Below the title of the page. */
const headings: Readonly<Record<string, ShownTag>> = {h1: 'h3', h2: 'h3', h3: 'h4', h4: 'h4'}

const annotated = (mark: Annotation, inner: Tree): Tree =>
  mark._type === 'link'
    ? linkTo(mark.href, inner)
    : element(
        'span',
        {},
        inner,
        element(
          'span',
          {class: 'footnote'},
          ' (',
          ...mark.content.flatMap((block) => inlineOf(block)),
          ')',
        ),
      )

const spanOf = ({text, marks}: Span, definitions: readonly Annotation[]): Tree =>
  marks.reduceRight<Tree>((inner, mark) => {
    if (isDecorator(mark)) return element(decorated[mark], {}, inner)
    const definition = definitions.find(({_key}) => _key === mark)
    return definition === undefined ? inner : annotated(definition, inner)
  }, text)

const inlineOf = ({children, markDefs}: TextBlock): readonly Tree[] =>
  children.map((span) => spanOf(span, markDefs))

/** A small image where there is one, and its words. */
export function showFigure({alt, caption, original}: Figure, pictures: Pictures): Tree {
  return element(
    'p',
    {class: 'figure'},
    ...picture(original === undefined ? undefined : pictures.get(original), alt ?? ''),
    element('span', {class: 'tag'}, 'Image'),
    ` ${alt ?? 'without a description'}`,
    ...(caption === undefined ? [] : [element('em', {}, ` ${caption}`)]),
    ...(original === undefined ? [] : [element('code', {}, original)]),
  )
}

const textBlock = (block: TextBlock): Tree => {
  const inner = inlineOf(block)
  if (block.style === 'blockquote') return element('blockquote', {}, ...inner)
  return element(headings[block.style] ?? (block.style === 'normal' ? 'p' : 'h4'), {}, ...inner)
}

const shownAs: {
  readonly [T in BlockType]: (block: BlockOf<T>, beside: Beside) => readonly Tree[]
} = {
  block: (block) => [textBlock(block)],
  figure: (figure, {pictures}) => [showFigure(figure, pictures)],
  embed: ({url}) => [
    element('p', {class: 'figure'}, element('span', {class: 'tag'}, 'Embedded'), linkTo(url, url)),
  ],
  codeBlock: ({code}) => [element('pre', {}, element('code', {}, code))],
  divider: () => [element('hr', {})],
  table: ({rows}, {pictures}) => [
    element(
      'table',
      {},
      element(
        'tbody',
        {},
        ...rows.map(({cells}) =>
          element(
            'tr',
            {},
            ...cells.map(({header, content}) =>
              element(header ? 'th' : 'td', {}, ...showBody(content, {...nothing, pictures})),
            ),
          ),
        ),
      ),
    ),
  ],
  callout: ({content}, {pictures}) => [
    element('div', {class: 'callout'}, ...showBody(content, {...nothing, pictures})),
  ],
  html: ({html}) => [
    element('p', {class: 'figure'}, element('span', {class: 'tag'}, 'HTML, shown as text')),
    element('pre', {}, element('code', {}, html)),
  ],
  presentations: (_block, {presentations}) => presentations,
  schedule: (_block, {schedule}) => schedule,
}

const showBlock = <T extends BlockType>(block: BlockOf<T>, beside: Beside): readonly Tree[] =>
  // What an editor's dataset holds may be of a type that no site has.
  Object.hasOwn(shownAs, block._type) ? shownAs[block._type](block, beside) : []

const nothing: Beside = {presentations: [], schedule: [], pictures: new Map()}

/** The text of a page as visitors will see it. */
export function showBody(body: Body, beside: Beside = nothing): readonly Tree[] {
  return showLists(body, inlineOf, (block) => showBlock<BlockType>(block, beside))
}
