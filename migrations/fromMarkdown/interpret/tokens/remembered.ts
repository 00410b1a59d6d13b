import type {Tokens} from './tokens.ts'

const mostKnown = 1000

/** A reading of texts that several readers ask for, one after the other, of the same lines. */
export function remembered<Value extends {}>(
  read: (text: Tokens) => Value,
): (text: Tokens) => Value {
  const known = new Map<Tokens, Value>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= mostKnown) known.clear()
    const value = read(text)
    known.set(text, value)
    return value
  }
}
