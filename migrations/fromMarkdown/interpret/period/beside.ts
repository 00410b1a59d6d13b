import type {Range} from '../../parse/range.ts'
import type {Tokens} from '../tokens/tokens.ts'

const mostSigns = 4

/** "5 May, at 18", "5 May, each at 18": a time that stands right behind a day is its own. */
export function follows(text: Tokens, date: Range, time: Range): boolean {
  const [from, to] = [text.tokenAt(date.end), text.tokenAt(time.start)]
  let at = from
  while (at - from < mostSigns && ',.:()|-'.includes(text.tokens[at]?.word ?? ' ')) at += 1
  const behindEach = text.at('each', at)?.next ?? at
  return Math.max(behindEach, text.at('timeGap', behindEach)?.next ?? behindEach) >= to
}

/** "at 7 pm on Thursday 5 May", "18:00, 5 May": so is one that leads up to it. */
export function leads(text: Tokens, time: Range, date: Range): boolean {
  const [from, to] = [text.tokenAt(time.end), text.tokenAt(date.start)]
  const at = text.tokens[from]?.word === ',' ? from + 1 : from
  return Math.max(at, text.at('timeLead', at)?.next ?? at) >= to
}
