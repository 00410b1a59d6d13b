import {decodeEntities} from '../entities.ts'

/** A piece of an HTML text. Offsets are those within it. */
export type HtmlToken = {readonly start: number; readonly end: number} & (
  | {readonly type: 'comment' | 'text'; readonly value: string}
  | {readonly type: 'close'; readonly tagName: string}
  | {
      readonly type: 'open'
      readonly tagName: string
      readonly properties: Readonly<Record<string, string>>
      readonly selfClosing: boolean
    }
)

const token =
  /<!--([\s\S]*?)(?:-->|$)|<[!?][^>]*>|<\/([a-z][a-z0-9-]*)\s*>|<([a-z][a-z0-9-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*(\/?)>/gi
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g

/** Splits HTML in its tags, comments and what is between them. */
export function htmlTokens(html: string): readonly HtmlToken[] {
  const tokens: HtmlToken[] = []
  let end = 0
  const addText = (to: number) => {
    if (to > end) {
      tokens.push({type: 'text', value: decodeEntities(html.slice(end, to)), start: end, end: to})
    }
  }
  for (const match of html.matchAll(token)) {
    const [all, comment, closed, opened, attributes = '', slash] = match
    const range = {start: match.index, end: match.index + all.length}
    addText(match.index)
    end = range.end
    if (closed !== undefined) tokens.push({type: 'close', tagName: closed.toLowerCase(), ...range})
    else if (opened === undefined) tokens.push({type: 'comment', value: comment ?? all, ...range})
    else {
      tokens.push({
        type: 'open',
        tagName: opened.toLowerCase(),
        properties: readProperties(attributes),
        selfClosing: slash === '/',
        ...range,
      })
    }
  }
  addText(html.length)
  return tokens
}

const readProperties = (attributes: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from(attributes.matchAll(attribute), ([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      decodeEntities(double ?? single ?? bare ?? ''),
    ]),
  )
