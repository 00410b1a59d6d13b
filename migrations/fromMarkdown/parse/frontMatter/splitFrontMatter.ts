import type {FrontMatterFormat} from './formats.ts'

/** Where the parts of a file with front matter stand in its text, as UTF-16 offsets. */
export interface FrontMatterSpan {
  readonly format: FrontMatterFormat
  /** Behind the opening `---` line. */
  readonly yamlStart: number
  readonly yamlEnd: number
  /** Behind the closing line and the blank lines that follow it. */
  readonly bodyStart: number
}

const whitespace = new Set([' ', '\t', '\r', '\f', '\v'])

const isBlank = (text: string, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) {
    if (!whitespace.has(text.charAt(at))) return false
  }
  return true
}

const lineEnd = (text: string, from: number): number => {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}

const isFence = (text: string, from: number, to: number): boolean =>
  (text.startsWith('---', from) || text.startsWith('...', from)) && isBlank(text, from + 3, to)

const behindBlankLines = (text: string, from: number): number => {
  let start = from
  while (start < text.length) {
    const end = lineEnd(text, start)
    if (!isBlank(text, start, end)) return start
    start = Math.min(end + 1, text.length)
  }
  return start
}

/** Whether Jekyll takes a file for a page: its first line is `---`. */
export function hasFrontMatter(text: string): boolean {
  const end = text.indexOf('\n')
  return end !== -1 && text.startsWith('---') && isBlank(text, 3, end)
}

/**
 * Finds front matter as Jekyll does (`YAML_FRONT_MATTER_REGEXP`), in linear time.
 * @returns `undefined` where the text does not start with front matter or never closes it
 * @see https://github.com/jekyll/jekyll/blob/v4.3.4/lib/jekyll/document.rb
 */
export function splitFrontMatter(text: string): FrontMatterSpan | undefined {
  if (!hasFrontMatter(text)) return undefined
  const yamlStart = text.indexOf('\n') + 1
  let start = yamlStart
  while (start < text.length) {
    const end = lineEnd(text, start)
    if (isFence(text, start, end)) {
      return {
        format: 'yaml',
        yamlStart,
        yamlEnd: start,
        bodyStart: behindBlankLines(text, Math.min(end + 1, text.length)),
      }
    }
    start = end + 1
  }
  return undefined
}
