import type {Figure} from '../../../../content/text/portableText.ts'
import type {Draft, DraftObject} from '../draft.ts'
import {normalise} from '../flow/normalise.ts'
import {createScope} from '../flow/scope.ts'
import type {State} from '../flow/state.ts'
import {closeText} from '../flow/text.ts'
import {blockWith, type ElementHandler} from './elementHandler.ts'

type DraftFigure = DraftObject & {readonly value: Omit<Figure, '_key'>}

const isFigure = (draft: Draft): draft is DraftFigure =>
  draft.kind === 'object' && draft.value._type === 'figure'

/** The words of a caption that is nothing but words. */
const plainText = (drafts: readonly Draft[]): string | undefined => {
  const [draft, ...more] = drafts
  if (draft?.kind !== 'text' || more.length > 0) return undefined
  const [span, ...others] = draft.spans
  const plain = span && others.length === 0 && span.decorators === 0 && !span.link && !span.footnote
  return plain ? span.parts.join('') : undefined
}

const endFigure = (state: State): void => {
  closeText(state)
  const {scope} = state
  const context = scope.figures.pop()
  if (!context?.caption) return
  const {drafts, at} = context.caption
  const figures = scope.drafts.slice(context.from).filter(isFigure)
  const [figure] = figures
  const caption = plainText(drafts)
  if (state.exact || !figure || figures.length > 1 || caption === undefined) {
    scope.drafts.splice(at, 0, ...drafts)
  } else {
    const captioned = {...figure.value, caption: normalise(state, caption, figure.range)}
    scope.drafts[scope.drafts.indexOf(figure)] = {...figure, value: captioned}
  }
}

/** An image with its caption; the caption stays a block where it is more than words. */
export const figure: ElementHandler = blockWith((state) => {
  closeText(state)
  state.scope.figures.push({from: state.scope.drafts.length})
}, endFigure)

export const figcaption: ElementHandler = blockWith(
  (state, element) => {
    closeText(state)
    const {scope} = state
    if (scope.figures.length > 0) {
      state.scope = createScope(element, scope.holds, scope, scope.moved)
    }
  },
  (state, element) => {
    closeText(state)
    const {scope} = state
    if (scope.owner !== element || !scope.parent) return
    state.scope = scope.parent
    const context = state.scope.figures.at(-1)
    const at = state.scope.drafts.length
    if (context && !context.caption) context.caption = {drafts: scope.drafts, at}
    else state.scope.drafts.push(...scope.drafts)
  },
)
