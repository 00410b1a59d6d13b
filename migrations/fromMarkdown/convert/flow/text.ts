import {defined} from '../../../../content/objects/defined.ts'
import type {BlockStyle} from '../../../../content/text/portableText.ts'
import type {Range} from '../../parse/range.ts'
import type {DraftFootnote, DraftSpan, DraftText} from '../draft.ts'
import {bitOf, openLink} from './marks.ts'
import {normalise} from './normalise.ts'
import {openItem, type Scope} from './scope.ts'
import type {State} from './state.ts'

const codeBit = bitOf('code')

const styleOf = (scope: Scope): BlockStyle =>
  scope.headings.at(-1) ?? (scope.quoteDepth > 0 ? 'blockquote' : 'normal')

const startText = (scope: Scope, range: Range): DraftText => {
  const item = openItem(scope)
  const list = scope.lists.at(-1)
  const text: DraftText = {
    kind: 'text',
    style: styleOf(scope),
    ...defined({
      listItem: list && item && !item.marked ? list.marker : undefined,
      level: list ? scope.lists.length : undefined,
    }),
    spans: [],
    range,
  }
  if (item) item.marked = true
  return text
}

const endsInSpace = (text: DraftText | undefined): boolean => {
  const end = text?.spans.at(-1)?.parts.at(-1)?.at(-1)
  return end === undefined || end === ' ' || end === '\n'
}

const append = (state: State, text: string, range: Range, footnote?: DraftFootnote): void => {
  const {marks, scope} = state
  scope.text ??= startText(scope, range)
  const link = openLink(marks)
  if (link && text.trim() !== '') link.shown = true
  const decorators = state.preformatted ? marks.bits | codeBit : marks.bits
  const last = scope.text.spans.at(-1)
  if (
    last?.decorators === decorators &&
    last.link === link &&
    last.footnote === undefined &&
    footnote === undefined
  ) {
    last.parts.push(text)
    last.range = {start: last.range.start, end: range.end}
  } else {
    scope.text.spans.push({parts: [text], decorators, link, footnote, range})
  }
}

/**
 * Adds words to the open text block, their white space collapsed as a browser does it.
 * @see https://www.w3.org/TR/css-text-3/#white-space-phase-1
 */
export function addText(state: State, value: string, range: Range, footnote?: DraftFootnote): void {
  const {preformatted, scope} = state
  if (preformatted?.as === 'code') {
    preformatted.text += value
    return
  }
  if (preformatted?.as === 'text') {
    const text = scope.text ? value : value.replace(/^[\r\n]+/, '')
    if (scope.text || text.trim() !== '') append(state, text, range)
    return
  }
  const collapsed = value.replace(/[ \t\n\f\r]+/g, ' ')
  const text = collapsed.startsWith(' ') && endsInSpace(scope.text) ? collapsed.slice(1) : collapsed
  if (text === '') return
  const dropped = scope.text ? 0 : (/^[ \t\n\f\r]+/.exec(value)?.[0].length ?? 0)
  append(state, text, dropped > 0 ? behind(range, value, dropped) : range, footnote)
}

/** The range of a text without its first characters, where the range is that of each character. */
const behind = ({start, end}: Range, value: string, characters: number): Range =>
  end - start === value.length ? {start: start + characters, end} : {start, end}

/** Breaks the line; nothing at the start of a block. */
export function addBreak(state: State, range: Range): void {
  if (state.preformatted?.as === 'code') {
    state.preformatted.text += '\n'
  } else if (state.scope.text) {
    trimEnd(state.scope.text.spans, ' ')
    append(state, '\n', range)
  }
}

const trimEnd = (spans: DraftSpan[], spaces: string): void => {
  for (let span = spans.at(-1); span; span = spans.at(-1)) {
    for (let part = span.parts.pop(); part !== undefined; part = span.parts.pop()) {
      const trimmed = withoutEnd(part, spaces)
      if (trimmed === '') continue
      span.parts.push(trimmed)
      return
    }
    spans.pop()
  }
}

const withoutEnd = (text: string, spaces: string): string => {
  let end = text.length
  while (end > 0 && spaces.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

/** Ends the open text block, if there is one; what follows starts another. */
export function closeText(state: State): void {
  const {scope} = state
  const {text} = scope
  if (text === undefined) return
  scope.text = undefined
  trimEnd(text.spans, ' \n')
  const start = text.spans[0]?.range.start ?? text.range.start
  const end = text.spans.at(-1)?.range.end ?? text.range.end
  const spans = text.spans.map((span) => ({
    ...span,
    parts: [normalise(state, span.parts.join(''), span.range)],
  }))
  scope.drafts.push({...text, spans, range: {start, end}})
}
