import {defined} from '../../../../content/objects/defined.ts'
import {addObject} from '../flow/objects.ts'
import type {State} from '../flow/state.ts'
import {closeText} from '../flow/text.ts'
import {written} from '../flow/written.ts'
import type {AnyNode} from '../handler.ts'
import type {AnyElement, ElementHandler} from './elementHandler.ts'

const plainTags: readonly string[] = ['code', 'span', 'samp', 'kbd', 'br', 'div']

/** Whether nodes hold only what a code block can hold. */
const arePlain = (nodes: readonly AnyNode[]): boolean => {
  const rest = [...nodes]
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (node.type === 'element') {
      if (!plainTags.includes(node.tagName)) return false
      for (const child of node.children) rest.push(child)
    } else if (node.type !== 'text' && node.type !== 'comment' && node.type !== 'break') {
      return false
    }
  }
  return true
}

const languageOf = ({properties, children}: AnyElement): string | undefined => {
  const code = children.find((child) => child.type === 'element' && child.tagName === 'code')
  const classes = [properties['class'], code?.type === 'element' ? code.properties['class'] : '']
  return /(?:^|\s)lang(?:uage)?-(\S+)/.exec(classes.join(' '))?.[1]
}

const endCode = (state: State, element: AnyElement, text: string): void => {
  const code = written(state, text).replace(/^\n/, '').replace(/\n$/, '')
  const language = languageOf(element)
  if (code !== '') {
    addObject(
      state,
      {_type: 'codeBlock', code, ...defined({language: language || undefined})},
      element,
    )
  }
}

/** A code block; text with the code mark where it holds links, images or marks. */
export const pre: ElementHandler = {
  takes: ['class'],
  enter: (state, element) => {
    closeText(state)
    state.preformatted ??= arePlain(element.children)
      ? {owner: element, as: 'code', text: ''}
      : {owner: element, as: 'text'}
    return element.children
  },
  leave: (state, element) => {
    const {preformatted} = state
    closeText(state)
    if (preformatted?.owner !== element) return
    state.preformatted = undefined
    if (preformatted.as === 'code') endCode(state, element, preformatted.text)
  },
}
