import type {Range} from '../range.ts'
import type {Token} from './token.ts'

const openings = /(?<output>\{\{)-?|\{%-?/g
const endRaw = /\{%-?\s*endraw\s*-?%\}/g

/**
 * Cuts a template into text, `{{ output }}` and `{% tags %}`, none of them paired yet. An opening
 * that is never closed is text.
 */
export function tokenise(template: string): readonly Token[] {
  const tokens: Token[] = []
  const absent = new Set<string>()
  let at = 0
  openings.lastIndex = 0
  for (let found = openings.exec(template); found; found = openings.exec(template)) {
    const closer = found.groups?.['output'] ? '}}' : '%}'
    const inside = found.index + found[0].length
    const close = absent.has(closer) ? -1 : template.indexOf(closer, inside)
    if (close < 0) {
      absent.add(closer)
      continue
    }
    const text = {start: at, end: found.index}
    if (found[0].endsWith('-')) text.end = trimmedEnd(template, text)
    if (text.end > text.start) tokens.push({kind: 'text', ...text})
    const range = {start: found.index, end: close + closer.length}
    const markup = template.slice(inside, close).replace(/-$/, '')
    const token = closer === '}}' ? outputOf(markup, range) : tagOf(markup, range)
    tokens.push(token)
    at = template[close - 1] === '-' ? trimmedStart(template, range.end) : range.end
    openings.lastIndex = at
    if (token.kind === 'tag' && token.name === 'raw') {
      endRaw.lastIndex = at
      const end = absent.has('raw') ? null : endRaw.exec(template)
      if (end) openings.lastIndex = end.index
      else absent.add('raw')
    }
  }
  if (at < template.length) tokens.push({kind: 'text', start: at, end: template.length})
  return tokens
}

const outputOf = (source: string, range: Range): Token => ({
  kind: 'output',
  markup: source.trim(),
  ...range,
})

const tagOf = (source: string, range: Range): Token => {
  const [, name = '', markup = ''] = /^(\w+)\s*([^]*)$/.exec(source.trim()) ?? []
  return {kind: 'tag', name, markup, ...range}
}

const isSpace = (text: string, at: number): boolean => /\s/.test(text.charAt(at))

/**
 * What a block encloses, without the white space that its own tags take: `{% if a -%} … {%- endif %}`.
 * @param opened where its first tag starts
 */
export function trimmedRange(template: string, {start, end}: Range, opened: number): Range {
  const from = template.slice(opened, start).endsWith('-%}') ? trimmedStart(template, start) : start
  const isTrimmed = template.startsWith('{%-', end)
  return {
    start: Math.min(from, end),
    end: isTrimmed ? trimmedEnd(template, {start: from, end}) : end,
  }
}

const trimmedEnd = (text: string, {start, end}: {start: number; end: number}): number => {
  let trimmed = end
  while (trimmed > start && isSpace(text, trimmed - 1)) trimmed--
  return trimmed
}

const trimmedStart = (text: string, start: number): number => {
  let trimmed = start
  while (trimmed < text.length && isSpace(text, trimmed)) trimmed++
  return trimmed
}
