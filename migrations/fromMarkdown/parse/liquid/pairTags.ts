import type {Token} from './token.ts'

type Tag = Extract<Token, {kind: 'tag'}>

/** Liquid reads what these enclose as text, so their end is the first one that follows. */
const verbatim: ReadonlySet<string> = new Set(['raw', 'comment', 'highlight'])

interface Open {
  readonly tag: Tag
  readonly at: number
}

/**
 * Joins each tag with its end (`if` with `endif`) and all between to one block token; of blocks
 * inside of blocks only the outermost is left. Tags without an end stay as they are.
 */
export function pairTags(tokens: readonly Token[]): readonly Token[] {
  const paired: Token[] = []
  const open: Open[] = []
  const counts = new Map<string, number>()
  let inVerbatim: string | undefined
  const close = (name: string): Open | undefined => {
    if (!counts.get(name)) return undefined
    for (let last = open.pop(); last; last = open.pop()) {
      counts.set(last.tag.name, (counts.get(last.tag.name) ?? 1) - 1)
      if (last.tag.name === name) return last
    }
    return undefined
  }
  for (const token of tokens) {
    const opener =
      token.kind === 'tag' && token.name.startsWith('end') ? token.name.slice(3) : undefined
    if (inVerbatim !== undefined && opener !== inVerbatim) {
      paired.push(token)
      continue
    }
    inVerbatim = undefined
    const opened = opener === undefined ? undefined : close(opener)
    if (opened) {
      paired.length = opened.at
      const {name, markup, start, end} = opened.tag
      paired.push({
        kind: 'block',
        name,
        markup,
        inside: {start: end, end: token.start},
        start,
        end: token.end,
      })
      continue
    }
    if (token.kind === 'tag') {
      open.push({tag: token, at: paired.length})
      counts.set(token.name, (counts.get(token.name) ?? 0) + 1)
      if (verbatim.has(token.name)) inVerbatim = token.name
    }
    paired.push(token)
  }
  return paired
}
