import {defined} from '../../../../content/objects/defined.ts'
import {addObject} from '../flow/objects.ts'
import {written} from '../flow/written.ts'
import {type AnyNode, nothing} from '../handler.ts'
import {repairUrl} from '../repairs/repairUrl.ts'
import type {AnyElement, ElementHandler} from './elementHandler.ts'
import {keepHtml} from './keepHtml.ts'
import {providerOf} from './providerOf.ts'

const sourceIn = (children: readonly AnyNode[]): string | undefined =>
  children
    .filter((child) => child.type === 'element' && child.tagName === 'source')
    .flatMap((child) => (child.type === 'element' ? [child.properties['src']] : []))
    .find((src) => src !== undefined)

/**
 * An element that shows something from elsewhere. Its children are for browsers that cannot.
 * Without an address it is kept as HTML.
 */
const embedOf = (addressIn: (element: AnyElement) => string | undefined): ElementHandler => ({
  takes: 'src data type title width height allow allowfullscreen frameborder loading'.split(' '),
  enter: (state, element) => {
    const address = addressIn(element)
    if (!address) return keepHtml.enter(state, element)
    const url = written(state, repairUrl(state, address, element))
    const provider = providerOf(url)
    addObject(state, {_type: 'embed', url, ...defined({provider: provider || undefined})}, element)
    return nothing
  },
})

const media = embedOf(({properties, children}) => properties['src'] ?? sourceIn(children))

export const embeds = {
  iframe: embedOf(({properties}) => properties['src']),
  embed: embedOf(({properties}) => properties['src']),
  object: embedOf(({properties}) => properties['data']),
  video: media,
  audio: media,
}
