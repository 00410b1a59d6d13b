/** A token of a query: its text and where it begins, in UTF-16 code units. */
export interface Token {
  readonly text: string
  readonly start: number
}

const nextToken =
  /\s+|\/\/[^\n]*|("[^"\\]*(?:\\[^][^"\\]*)*"|'[^'\\]*(?:\\[^][^'\\]*)*'|\w+|\|\||&&|[=!<>]=|=>|::|\.{2,3}|[^])/y

/** The tokens of a query without blanks and comments; a quote that nothing closes stands alone. */
export function tokensOf(query: string): readonly Token[] {
  const tokens: Token[] = []
  nextToken.lastIndex = 0
  for (let found = nextToken.exec(query); found !== null; found = nextToken.exec(query)) {
    const [, text] = found
    if (text !== undefined) tokens.push({text, start: nextToken.lastIndex - text.length})
  }
  return tokens
}

export function opens({text}: Token): boolean {
  return text === '(' || text === '[' || text === '{'
}
export function closes({text}: Token): boolean {
  return text === ')' || text === ']' || text === '}'
}
