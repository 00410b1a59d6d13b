import type {Edit} from './edits.ts'
import {closes, opens} from './tokens.ts'
import type {Token} from './tokens.ts'

/*
 * groq-js copies what it has read so far for each further operand, and goes one level deeper for
 * it: time grows with the square of the length of a list or a chain, the stack with its length.
 * Grouped by this many, both grow little more than the text.
 */
const groupedBy = 16

type Span = readonly [start: number, end: number]

/**
 * The edits that group the items of long lists (`[a, b]` becomes `[...[a, b]]`) and the operands
 * of long chains of `||` and `&&` (`a || b` becomes `(a || b)`). Nothing changes its meaning: all
 * three are associative.
 */
export function groupingEdits(tokens: readonly Token[], length: number): readonly Edit[] {
  const groups = new Groups()
  const outside = new Brackets(groups, '', 0)
  const stack: Brackets[] = []
  let previous: Token | undefined
  for (const token of tokens) {
    const inside = stack.at(-1) ?? outside
    const end = token.start + token.text.length
    if (opens(token)) stack.push(new Brackets(groups, token.text, end))
    else if (closes(token)) {
      inside.close(token.start, previous?.text === ',')
      stack.pop()
    } else if (token.text === '||') inside.endAlternative(token.start, end)
    else if (token.text === '&&') inside.endCondition(token.start, end)
    else if (token.text === ',') inside.endItem(token.start, end)
    else if (introduces(token, previous)) inside.endExpression(token.start, end)
    previous = token
  }
  outside.close(length, false)
  return groups.edits()
}

/** Whether an expression begins behind the token: of a pair, a named attribute, a function, a spread. */
const introduces = ({text}: Token, previous: Token | undefined): boolean => {
  if (text === '...') return previous === undefined || previous.text === ',' || opens(previous)
  return text === '=>' || text === ':' || text === ';' || text === '='
}

class Groups {
  readonly #openings: Edit[] = []
  readonly #closings: Edit[] = []

  /** To be called for what stands inside before it is called for what stands around it. */
  add(spans: readonly Span[], open: string, close: string): void {
    for (let level = spans; level.length > groupedBy;) {
      level = chunksOf(level).map((chunk) => [chunk[0]?.[0] ?? 0, chunk.at(-1)?.[1] ?? 0])
      for (const [start, end] of level) {
        this.#openings.push({at: start, removed: 0, text: open})
        this.#closings.push({at: end, removed: 0, text: close})
      }
    }
  }

  /** Of those that open at one place the outermost comes first, of those that close it comes last. */
  edits(): readonly Edit[] {
    return [...this.#closings, ...this.#openings.toReversed()]
  }
}

const chunksOf = (spans: readonly Span[]): readonly (readonly Span[])[] => {
  const count = Math.ceil(spans.length / groupedBy)
  return Array.from({length: count}, (_, n) => spans.slice(n * groupedBy, (n + 1) * groupedBy))
}

/** What stands between two brackets: items, made of alternatives, made of conditions. */
class Brackets {
  readonly #groups: Groups
  readonly #isList: boolean
  #items: Span[] = []
  #alternatives: Span[] = []
  #conditions: Span[] = []
  #itemStart: number
  #alternativeStart: number
  #conditionStart: number

  constructor(groups: Groups, bracket: string, start: number) {
    this.#groups = groups
    this.#isList = bracket === '['
    this.#itemStart = start
    this.#alternativeStart = start
    this.#conditionStart = start
  }

  endCondition(end: number, next: number): void {
    this.#conditions.push([this.#conditionStart, end])
    this.#conditionStart = next
  }

  endAlternative(end: number, next: number): void {
    this.endCondition(end, next)
    this.#groups.add(this.#conditions, '(', ')')
    this.#conditions = []
    this.#alternatives.push([this.#alternativeStart, end])
    this.#alternativeStart = next
  }

  endExpression(end: number, next: number): void {
    this.endAlternative(end, next)
    this.#groups.add(this.#alternatives, '(', ')')
    this.#alternatives = []
  }

  endItem(end: number, next: number): void {
    this.endExpression(end, next)
    this.#items.push([this.#itemStart, end])
    this.#itemStart = next
  }

  close(end: number, isBehindComma: boolean): void {
    if (isBehindComma) this.endExpression(end, end)
    else this.endItem(end, end)
    if (this.#isList) this.#groups.add(this.#items, '...[', ']')
  }
}
