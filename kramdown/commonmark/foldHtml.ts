import type {Html} from 'mdast'

import type {Block, Comment, Inline, Text} from '../ast.ts'
import {isInline} from '../build/blocksOf.ts'
import {isPhrasingElement, isVoidElement} from '../html/names.ts'
import {htmlTokens, type HtmlToken} from './htmlTokens.ts'
import {rangeOf} from './rangeOf.ts'

type OpeningToken = Extract<HtmlToken, {type: 'open'}>

/** Tags of elements that nest deeper are left out; what is in them stays. */
const deepest = 100

interface OpenElement<Node> {
  readonly tag: OpeningToken | undefined
  readonly children: Node[]
}

type MakeElement<Node> = (tag: OpeningToken, children: Node[], end: number) => Node

/** An element among blocks. */
export const flowElement: MakeElement<Block | Inline> = (tag, children, end) => {
  const {tagName, properties, start} = tag
  const shared = {type: 'element', tagName, properties, start, end} as const
  return isPhrasingElement(tagName) && children.every(isInline)
    ? {...shared, display: 'inline', children}
    : {...shared, display: 'block', children}
}

/** An element within a text. */
export const textElement: MakeElement<Inline> = (tag, children, end) => {
  const {tagName, properties, start} = tag
  return {type: 'element', display: 'inline', tagName, properties, children, start, end}
}

/**
 * Makes elements of tags that stand among other nodes, as a browser would: a closing tag that
 * closes nothing goes, an element without one runs to the end.
 */
export class HtmlFold<Node> {
  readonly #open: OpenElement<Node | Text | Comment>[] = [{tag: undefined, children: []}]
  readonly #element: MakeElement<Node | Text | Comment>

  constructor(element: MakeElement<Node | Text | Comment>) {
    this.#element = element
  }

  add(node: Node | Text | Comment): void {
    this.#open.at(-1)?.children.push(node)
  }

  addHtml(html: Html): void {
    const {start, end} = rangeOf(html)
    for (const token of htmlTokens(html.value)) {
      this.#addToken({
        ...token,
        start: Math.min(start + token.start, end),
        end: Math.min(start + token.end, end),
      })
    }
  }

  end(position: number): (Node | Text | Comment)[] {
    while (this.#open.length > 1) this.#close(position)
    return this.#open[0]?.children ?? []
  }

  #addToken(token: HtmlToken): void {
    switch (token.type) {
      case 'text':
      case 'comment':
        this.add(token)
        break
      case 'open':
        if (this.#open.length > deepest) break
        this.#open.push({tag: token, children: []})
        if (token.selfClosing || isVoidElement(token.tagName)) this.#close(token.end)
        break
      case 'close':
        this.#closeNamed(token.tagName, token.end)
    }
  }

  #closeNamed(tagName: string, end: number): void {
    const index = this.#open.findLastIndex(({tag}) => tag?.tagName === tagName)
    if (index < 1) return
    for (let left = this.#open.length - index; left > 0; left--) this.#close(end)
  }

  #close(end: number): void {
    const {tag, children} = this.#open.pop() ?? {}
    if (tag && children) this.add(this.#element(tag, children, end))
  }
}
