import {isList, isObject, type JsonObject} from '../../fromMarkdown/dataset/json.ts'

const childrenOf = (block: JsonObject): readonly JsonObject[] =>
  isList(block['children']) ? block['children'].filter(isObject) : []

const textIn = (span: JsonObject): string => (typeof span['text'] === 'string' ? span['text'] : '')

/** The text of a block. */
export function blockWords(block: JsonObject): string {
  return childrenOf(block).map(textIn).join('')
}

/** A block with other words from one place of its text to another; they have the marks of the first. */
export function spliceText(
  block: JsonObject,
  start: number,
  end: number,
  words: string,
): JsonObject {
  let at = 0
  let isPut = false
  const children = childrenOf(block).map((span) => {
    const text = textIn(span)
    const from = Math.max(start - at, 0)
    const to = Math.min(end - at, text.length)
    const isHere =
      !isPut && start - at <= text.length && (start - at < text.length || start === end)
    at += text.length
    if (!isHere && (to <= 0 || from >= text.length)) return span
    const put = isHere ? words : ''
    isPut ||= isHere
    return {...span, text: text.slice(0, from) + put + text.slice(Math.max(to, from))}
  })
  if (isPut) return {...block, children}
  const last = children.at(-1)
  return last === undefined
    ? block
    : {...block, children: [...children.slice(0, -1), {...last, text: textIn(last) + words}]}
}

/** A block in which other words stand for some; `undefined` where these do not stand there. */
export function replaceText(block: JsonObject, words: string, by: string): JsonObject | undefined {
  if (words === '') return undefined
  const start = blockWords(block).indexOf(words)
  return start === -1 ? undefined : spliceText(block, start, start + words.length, by)
}

/** A block with a text at its end. */
export function appendText(block: JsonObject, words: string): JsonObject {
  const {length} = blockWords(block)
  const {children} = block
  const list = isList(children) ? children : []
  return length === 0 && list.length === 0
    ? {...block, children: [{_type: 'span', text: words, marks: []}]}
    : {...block, children: [...list, {_type: 'span', text: words, marks: []}]}
}

/** A block in which some words lead to an address; as it is where they do not stand there. */
export function linked(block: JsonObject, words: string, href: string): JsonObject {
  const start = words === '' ? -1 : blockWords(block).indexOf(words)
  if (start === -1) return block
  const link = {_type: 'link', _key: `link${start}`, href}
  let at = 0
  const children = childrenOf(block).flatMap((span) => {
    const text = textIn(span)
    const within = (place: number): number => Math.min(Math.max(place - at, 0), text.length)
    const [from, to] = [within(start), within(start + words.length)]
    at += text.length
    const marks = isList(span['marks']) ? span['marks'] : []
    return [
      {...span, text: text.slice(0, from)},
      {...span, text: text.slice(from, to), marks: [...marks, link._key]},
      {...span, text: text.slice(to)},
    ].filter((part) => part.text !== '')
  })
  const marks = isList(block['markDefs']) ? block['markDefs'] : []
  return {...block, children, markDefs: [...marks, link]}
}
