import type {PhrasingContent} from 'mdast'

import type {Inline} from '../ast.ts'
import {htmlNode, withTags} from './html.ts'
import {commonOf, type Make} from './make.ts'

type SpansByType = {[T in Inline['type']]: Extract<Inline, {type: T}>}
type SpanHandlers = {
  readonly [T in Inline['type']]: (make: Make, node: SpansByType[T]) => PhrasingContent[]
}

const handlers: SpanHandlers = {
  text: (make, node) => [{type: 'text', value: node.value, ...commonOf(make, node)}],
  strong: (make, node) => [
    {type: 'strong', children: make.spans(node.children), ...commonOf(make, node)},
  ],
  emphasis: (make, node) => [
    {type: 'emphasis', children: make.spans(node.children), ...commonOf(make, node)},
  ],
  delete: (make, node) => [
    {type: 'delete', children: make.spans(node.children), ...commonOf(make, node)},
  ],
  inlineCode: (make, node) => [{type: 'inlineCode', value: node.value, ...commonOf(make, node)}],
  break: (make, node) => [{type: 'break', ...commonOf(make, node)}],
  link: (make, node) => [
    {
      type: 'link',
      title: node.title ?? null,
      url: node.url,
      children: make.spans(node.children),
      ...commonOf(make, node),
    },
  ],
  image: (make, node) => [
    {
      type: 'image',
      title: node.title ?? null,
      url: node.url,
      alt: node.alt,
      ...commonOf(make, node),
    },
  ],
  element: (make, node) => withTags(make, node, make.spans(node.children)),
  comment: (make, node) => [htmlNode(make, node)],
  footnoteReference: (make, node) => [
    {
      type: 'footnoteReference',
      identifier: node.label.toLowerCase(),
      label: node.label,
      ...commonOf(make, node),
    },
  ],
  inlineMath: (make, node) => {
    const {value} = node
    const hint = {
      hName: 'code',
      hProperties: {className: ['language-math', 'math-inline']},
      hChildren: [{type: 'text', value}],
    }
    return [{type: 'inlineMath', value, ...commonOf(make, node, hint)}]
  },
}

/** The nodes of mdast that a span becomes: one, or more for HTML, whose tags stand alone. */
export function spanNodes<T extends Inline['type']>(
  make: Make,
  type: T,
  node: SpansByType[T],
): PhrasingContent[] {
  return handlers[type](make, node)
}
