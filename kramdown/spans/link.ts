import type {Inline} from '../ast.ts'
import {decodeEntities} from '../entities.ts'
import {withAttributes} from './attributeList.ts'
import {unescaped} from './escape.ts'
import {type LinkTarget, linkTargetAt} from './linkTarget.ts'
import {flagsOf, type Frame, type SpanHandler, type SpanParser, type Stop} from './spanParser.ts'

/** `[text](url "title")`, `[text][name]`, `[name]`, and images, the same behind a `!`. */
export const link: SpanHandler = (parser) => {
  const {text, position, frame} = parser
  const image = text.charCodeAt(position) === 33
  const content = position + (image ? 2 : 1)
  if (!startsAt(text, position)) return false
  const staysText = image ? frame.countsBrackets : frame.inLink
  if (staysText || parser.isTooDeep() || !read(parser, content, image)) {
    parser.position = position
    parser.addSourceText(content)
  }
  return true
}

const startsAt = (text: string, position: number): boolean => {
  const bracket = text.charCodeAt(position) === 33 ? position + 1 : position
  return (
    text.charCodeAt(bracket) === 91 &&
    bracket + 1 < text.length &&
    text.charCodeAt(bracket + 1) !== 94
  )
}

/** Reads a link or an image whose text starts at `content`, if it is one. */
const read = (parser: SpanParser, content: number, image: boolean): boolean => {
  const {position} = parser
  const frame = parser.innerFrame({
    inLink: true,
    mustClose: true,
    countsBrackets: true,
  })
  const brackets = new Brackets(frame, content)
  const known = parser.memory.bracketEnds.get(brackets.keyOf(content))
  if (known === -1) return false
  if (known !== undefined && !linkTargetAt(parser, content, known)) return false
  parser.position = content
  if (!parser.readFrame(frame, brackets)) {
    brackets.giveUp(parser)
    return false
  }
  const close = parser.position
  const target = linkTargetAt(parser, content, close)
  if (!target) return false
  const children = image ? undefined : frame.children
  parser.add(nodeOf(parser, {start: position, content, close}, target, children), target.end)
  return true
}

interface Place {
  readonly start: number
  readonly content: number
  readonly close: number
}

const nodeOf = (
  parser: SpanParser,
  {start, content, close}: Place,
  {url, title, end, attributes}: LinkTarget,
  children: readonly Inline[] | undefined,
): Inline => {
  const shared = {
    ...(title !== undefined && {title: decodeEntities(title)}),
    ...parser.source.range(start, end),
  }
  const node: Inline = children
    ? {type: 'link', url: decodeEntities(url), children, ...shared}
    : {
        type: 'image',
        url: decodeEntities(url),
        alt: decodeEntities(unescaped(parser.text.slice(content, close))),
        ...shared,
      }
  return withAttributes(node, attributes, parser.definitions)
}

interface OpenBracket {
  readonly content: number
  /** Of an image inside the text: what stood in front of it. */
  readonly image?: {
    readonly start: number
    readonly count: number
    readonly last: Inline | undefined
  }
}

/**
 * Finds the bracket that closes a link's text. Images inside are read on the way, without a frame
 * of their own: their text reads the same inside as outside.
 */
class Brackets implements Stop {
  readonly #frame: Frame
  readonly #open: OpenBracket[]

  constructor(frame: Frame, content: number) {
    this.#frame = frame
    this.#open = [{content}]
  }

  readonly test = (parser: SpanParser, code: number): boolean | 'taken' => {
    if (code === 93) return this.#close(parser)
    const {text, position, last} = parser
    if (code === 91) this.#open.push({content: position + 1})
    else if (code === 33 && text.charCodeAt(position + 1) === 91) {
      const count = this.#frame.children.length
      this.#open.push({
        content: position + 2,
        ...(startsAt(text, position) && {image: {start: position, count, last}}),
      })
    }
    return false
  }

  keyOf(content: number): number {
    return content * 16 + flagsOf(this.#frame)
  }

  /** Notes that the brackets still open close nowhere. */
  giveUp(parser: SpanParser): void {
    for (const {content} of this.#open) parser.memory.bracketEnds.set(this.keyOf(content), -1)
  }

  #close(parser: SpanParser): boolean | 'taken' {
    const opened = this.#open.pop()
    if (!opened) return false
    const close = parser.position
    const {content, image} = opened
    parser.memory.bracketEnds.set(this.keyOf(content), close)
    if (this.#open.length === 0) return true
    const target = image && linkTargetAt(parser, content, close)
    if (!target) return false
    const {children} = this.#frame
    children.length = image.count
    if (image.last) children[image.count - 1] = image.last
    parser.add(nodeOf(parser, {start: image.start, content, close}, target, undefined), target.end)
    return 'taken'
  }
}
