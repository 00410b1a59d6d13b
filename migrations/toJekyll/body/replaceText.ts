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
