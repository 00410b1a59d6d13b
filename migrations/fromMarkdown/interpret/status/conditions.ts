import type {Mark, Tokens} from '../tokens/tokens.ts'

/** Words that make what is said a condition, or about another event; "May 5" is a month. */
export function conditionsIn(text: Tokens): readonly Mark[] {
  const isMonth = ({first, next}: Mark): boolean =>
    text.at('month', first) !== undefined &&
    [text.tokens[first - 1], text.tokens[next]].some((token) => token?.kind === 'number')
  return text.all('conditional').filter((mark) => !isMonth(mark))
}
