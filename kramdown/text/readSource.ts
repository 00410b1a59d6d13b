import {SourceText} from './sourceText.ts'

const lineBreak = /\r\n?/g

/**
 * The source as kramdown takes it: no byte order mark, `\n` for every kind of line end, and one at
 * the end.
 */
export function readSource(markdown: string): SourceText {
  const at: number[] = [0]
  const from: number[] = [0]
  let position = 0
  if (markdown.charCodeAt(0) === 0xfeff) {
    from[0] = 1
    position = 1
  }
  let text = ''
  if (markdown.includes('\r')) {
    const parts: string[] = []
    let length = 0
    for (const match of markdown.matchAll(lineBreak)) {
      if (match.index < position) continue
      parts.push(markdown.slice(position, match.index))
      length += match.index - position + 1
      position = match.index + match[0].length
      at.push(length)
      from.push(position)
    }
    parts.push(markdown.slice(position))
    text = parts.join('\n')
  } else {
    text = position === 0 ? markdown : markdown.slice(position)
  }
  if (!text.endsWith('\n')) text += '\n'
  return new SourceText(text, at, from, markdown.length)
}
