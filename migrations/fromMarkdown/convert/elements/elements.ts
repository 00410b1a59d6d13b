import {addObject} from '../flow/objects.ts'
import {endQuote, startQuote} from '../flow/quotes.ts'
import {a} from './a.ts'
import {br} from './br.ts'
import {type AnyElement, blockWith, type ElementHandler} from './elementHandler.ts'
import {embeds} from './embed.ts'
import {figcaption, figure} from './figure.ts'
import {headings} from './headings.ts'
import {img} from './img.ts'
import {keepHtml} from './keepHtml.ts'
import {lists} from './lists.ts'
import {marks} from './marks.ts'
import {isMisnamed, misnamed} from './misnamed.ts'
import {pre} from './pre.ts'
import {tables} from './tables.ts'
import {unseen} from './unseen.ts'
import {block, flatBlock, flatInline, ignored, inline} from './wrappers.ts'

const all = (tags: string, handler: ElementHandler): Readonly<Record<string, ElementHandler>> =>
  Object.fromEntries(tags.split(' ').map((tag) => [tag, handler]))

/** What becomes of each HTML element. Elements that are not here become their content. */
const elements: Readonly<Record<string, ElementHandler>> = {
  a,
  br,
  figcaption,
  figure,
  img,
  pre,
  blockquote: blockWith(startQuote, endQuote),
  hr: {
    takes: [],
    enter: (state, element) => {
      addObject(state, {_type: 'divider'}, element)
      return element.children
    },
  },
  ...embeds,
  ...headings,
  ...lists,
  ...marks,
  ...tables,
  ...all('p div section article main header footer aside nav address hgroup search', block),
  ...all('html body', block),
  ...all('span picture bdi', inline),
  ...all('dl dt dd details summary center fieldset legend', flatBlock),
  ...all('wbr source track param area head', ignored),
  ...all('script style', unseen),
  ...all('noscript template form input select textarea', keepHtml),
  ...all('svg math canvas map applet link meta title base dialog meter progress', keepHtml),
}

const isHidden = ({properties}: AnyElement): boolean =>
  properties['hidden'] !== undefined || /display\s*:\s*none/i.test(properties['style'] ?? '')

/** The handler of an element. One that visitors do not see is kept as HTML. */
export function elementHandler(element: AnyElement): ElementHandler {
  if (isHidden(element)) return keepHtml
  if (isMisnamed(element.tagName)) return misnamed
  return Object.hasOwn(elements, element.tagName)
    ? (elements[element.tagName] ?? flatInline)
    : flatInline
}
