export type Glob = (word: string) => boolean

/**
 * Compares words with a pattern in which `*` stands for any characters, whatever the case. Takes
 * what lies between two stars at the first place where it occurs: no pattern makes it look back.
 */
export function globOf(pattern: string): Glob {
  const [first = '', ...rest] = foldCase(pattern).split('*')
  const last = rest.pop()
  if (last === undefined) return (word) => foldCase(word) === first
  const between = rest.filter((part) => part !== '')
  return (written) => {
    const word = foldCase(written)
    if (!word.startsWith(first) || !word.endsWith(last)) return false
    let start = first.length
    for (const part of between) {
      const at = word.indexOf(part, start)
      if (at === -1) return false
      start = at + part.length
    }
    return start <= word.length - last.length
  }
}

/** What a word has in it, folded, wherever it is like the pattern. */
export function piecesOf(pattern: string): readonly string[] {
  return foldCase(pattern)
    .split('*')
    .filter((part) => part !== '')
}

const isPlain = /^[\0-\u007F]*$/
const plainOrOne = /[\0-\u007F]+|[^\0-\u007F]/g

/** Letters as regular expressions compare them without regard to case (ECMA-262, Canonicalize). */
export function foldCase(text: string): string {
  return isPlain.test(text) ? text.toUpperCase() : text.replaceAll(plainOrOne, foldPart)
}

const foldPart = (part: string): string => (part.length > 1 ? part.toUpperCase() : foldUnit(part))

const foldUnit = (unit: string): string => {
  const upper = unit.toUpperCase()
  return upper.length !== 1 || (unit > '\u007F' && upper <= '\u007F') ? unit : upper
}
