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
import {element, linkTo, type ShownTag, type Tree} from './tree.ts'

/** What stands where a body only says that something is shown. */
export interface Beside {
  readonly presentations: readonly Tree[]
  readonly schedule: readonly Tree[]
}

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

/** An image by its words: a report holds no files. */
export function showFigure({alt, caption, original}: Figure): Tree {
  return element(
    'p',
    {class: 'figure'},
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
  figure: (figure) => [showFigure(figure)],
  embed: ({url}) => [
    element('p', {class: 'figure'}, element('span', {class: 'tag'}, 'Embedded'), linkTo(url, url)),
  ],
  codeBlock: ({code}) => [element('pre', {}, element('code', {}, code))],
  divider: () => [element('hr', {})],
  table: ({rows}) => [
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
              element(header ? 'th' : 'td', {}, ...showBody(content)),
            ),
          ),
        ),
      ),
    ),
  ],
  callout: ({content}) => [element('div', {class: 'callout'}, ...showBody(content))],
  html: ({html}) => [
    element('p', {class: 'figure'}, element('span', {class: 'tag'}, 'HTML, shown as text')),
    element('pre', {}, element('code', {}, html)),
  ],
  presentations: (_block, {presentations}) => presentations,
  schedule: (_block, {schedule}) => schedule,
}

const showBlock = <T extends BlockType>(block: BlockOf<T>, beside: Beside): readonly Tree[] =>
  shownAs[block._type](block, beside)

const nothing: Beside = {presentations: [], schedule: []}

/** The text of a page as visitors will see it. */
export function showBody(body: Body, beside: Beside = nothing): readonly Tree[] {
  return showLists(body, inlineOf, (block) => showBlock<BlockType>(block, beside))
}
