import type {Mark, Tokens} from '../tokens/tokens.ts'

/** "May 5" */
const isMonth = (text: Tokens, {first, next}: Mark): boolean =>
  text.at('month', first) !== undefined &&
  [text.tokens[first - 1], text.tokens[next]].some((token) => token?.kind === 'number')

/** "om 18.30 uur": the same letters are "if" in another language of the page. */
const isOfTime = (text: Tokens, {first, next}: Mark): boolean =>
  text.at('atTime', first) !== undefined && text.tokens[next]?.kind === 'number'

/** "Föreläsningen om ull" at the beginning: the same letters are "about". */
const isAbout = (text: Tokens, {first}: Mark): boolean =>
  text.at('aboutOrFrom', first) !== undefined &&
  (text.before('theEvent', first) ?? text.before('eventCompound', first))?.first === 0

const others = [isMonth, isOfTime, isAbout] as const

/** Words that make what is said a condition, or about another event. */
export function conditionsIn(text: Tokens): readonly Mark[] {
  return text.all('conditional').filter((mark) => !others.some((isOther) => isOther(text, mark)))
}
