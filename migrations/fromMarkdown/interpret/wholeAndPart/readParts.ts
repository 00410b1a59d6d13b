import type {SessionKind} from '../../../../content/documents/documents.ts'
import type {Period} from '../../../../content/time/period.ts'
import type {ParsedPage} from '../../parse/page.ts'
import type {Fact, PartMention} from '../facts.ts'
import type {Line} from '../lines/line.ts'
import type {TimeMention} from '../period/mentions.ts'
import {readTimes} from '../period/readMentions.ts'
import {itemPeriod, programmeDays} from '../programme/programmeDay.ts'
import {sessionKindOf} from '../programme/programmeWords.ts'
import {timedLine} from '../programme/timedLine.ts'
import {pattern} from '../tokens/pattern.ts'
import type {Tokens} from '../tokens/tokens.ts'

const partWord = pattern('partWord .{0,5} $')
const titleBehind =
  /^\s*[:–—-]\s*[“”"«»]?(\p{Lu}[^.,;!?“”"«»()]*?)[“”"«»]?(?=[.,;!?()]|\s[–—]\s|$)/u

/** A title ends where its sentence goes on: "…, where". */
const withoutClause = (title: Tokens): string => {
  const clause = title
    .all('clause')
    .find(({first, next}) => first > 0 && next < title.tokens.length)
  return title.text.slice(0, clause?.start).trim()
}

/** How far in front of a time the word for what happens then may stand. */
const reach = 40

interface NamedPart {
  readonly title: string
  readonly kind: SessionKind
}

const partAt = ({text, lexicon}: Line, time: TimeMention): NamedPart | undefined => {
  const ahead = lexicon.read(text.slice(Math.max(0, time.start - reach), time.start))
  const fit = partWord.in(ahead)
  const written = titleBehind.exec(text.slice(time.end))?.[1]
  if (fit === undefined || written === undefined) return undefined
  const title = withoutClause(lexicon.read(written))
  const kind = sessionKindOf(lexicon.read(ahead.text.slice(fit.start)))
  return {title, kind: kind === 'other' ? sessionKindOf(lexicon.read(title)) : kind}
}

/**
 * The sentences that name a part of the page's event with its time: "Don't miss breakout session 5,
 * 13:30–14:20: Data for Everyone, where …".
 */
export function readParts(
  page: ParsedPage,
  lines: readonly Line[],
  period: Period | undefined,
): readonly Fact<PartMention>[] {
  const days = programmeDays(period)
  const {only} = days
  if (only === undefined) return []
  return lines.flatMap((line) => {
    if (timedLine(line) !== undefined) return []
    return readTimes(line.text, line.lexicon).flatMap((time): Fact<PartMention>[] => {
      if (time.to === undefined) return []
      const part = partAt(line, time)
      if (part === undefined) return []
      const {title, kind} = part
      if (title.length < 4 || title.split(' ').length > 14) return []
      const text = line.text.slice(time.start, time.end)
      return [
        {
          value: {title, kind, period: itemPeriod(only, time.from, time.to, days.timeZone, text)},
          evidence: line.text,
          place: page.locate(line.range),
          rule: 'part-sentence',
        },
      ]
    })
  })
}
