import {inWords} from './inWords.ts'
import type {Mark, MarkKind} from './marks.ts'
import {element, type Element, type Tree} from './tree.ts'

const names: {readonly [Kind in MarkKind]: string} = {
  conflict: 'Conflict',
  error: 'Error',
  warning: 'Please look',
  suggestion: 'Suggestion',
  repair: 'Repaired',
  note: 'Note',
}

/** What is known of one page. */
export interface PageParts {
  /** Of its file; none where it cannot be read. */
  readonly text: string | undefined
  readonly marks: readonly Mark[]
  /** What an import makes of its documents, one a line. */
  readonly changes: readonly string[]
  /** Its documents, shown. */
  readonly documents: readonly Tree[]
}

const showMark = ({kind, text, sides, hint}: Mark): Element =>
  element(
    'div',
    {class: `mark ${kind}`},
    element('p', {}, element('b', {}, names[kind]), ' ', ...inWords(text)),
    ...(sides.length === 0
      ? []
      : [
          element(
            'dl',
            {},
            ...sides.flatMap(([name, value]) => [
              element('dt', {}, name),
              element('dd', {}, value),
            ]),
          ),
        ]),
    ...(hint === undefined ? [] : [element('p', {class: 'hint'}, ...inWords(hint))]),
  )

/** A file's lines with their numbers, and below each what there is to know about it. */
const showSource = (text: string, marks: readonly Mark[]): Element => {
  const byLine = Map.groupBy(marks, ({line}) => line)
  const lines = text.replace(/\n$/u, '').split('\n')
  return element(
    'div',
    {class: 'lines'},
    ...lines.flatMap((line, place) => {
      const own = byLine.get(place + 1) ?? []
      return [
        element(
          'p',
          {class: own.length === 0 ? 'line' : 'line marked'},
          element('span', {class: 'number'}, String(place + 1)),
          element('code', {}, line),
        ),
        ...own.map(showMark),
      ]
    }),
  )
}

const part = (title: string, ...children: readonly Tree[]): Element =>
  element('section', {class: 'part'}, element('h2', {}, title), ...children)

const sides = (
  text: string | undefined,
  marks: readonly Mark[],
  documents: readonly Tree[],
): readonly Tree[] => [
  part(
    'The file',
    text === undefined ? element('p', {}, 'The file could not be read.') : showSource(text, marks),
  ),
  part(
    'What visitors will see',
    ...(documents.length > 0
      ? documents
      : [element('p', {}, 'Nothing: this page is not imported.')]),
  ),
]

/** One page of the site: its source beside what visitors will see, and what there is to know of both. */
export function pageTree({text, marks, changes, documents}: PageParts): Element {
  const lines = text?.split('\n').length ?? 0
  const isInText = ({line}: Mark): boolean => line !== undefined && line <= lines
  const about = marks.filter((mark) => !isInText(mark)).map(showMark)
  const hasSides = text !== undefined || documents.length > 0
  return element(
    'div',
    {class: 'page'},
    ...(about.length === 0 ? [] : [part('About the whole page', ...about)]),
    ...(changes.length === 0
      ? []
      : [part('What an import does', element('pre', {class: 'changes'}, changes.join('\n')))]),
    ...(hasSides
      ? [element('div', {class: 'sides'}, ...sides(text, marks.filter(isInText), documents))]
      : []),
  )
}
