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

const partWord =
  /(?:session(?:en)?|breakout|workshop(?:en)?|seminar(?:ium|iet)?|passet|panel(?:en|samtalet)?|föredrag(?:et)?|talk|keynote|lightning talk|side[\s-]event)\b[^.!?]{0,24}$/iu
const titleBehind =
  /^\s*[:–—-]\s*[“”"«»]?(\p{Lu}[^.,;!?“”"«»()]*?)[“”"«»]?(?=\s+(?:där|som|med|with|where|in which|which|that)\s|[.,;!?()]|\s[–—]\s|$)/u

/** How far in front of a time the word for what happens then may stand. */
const reach = 40

interface NamedPart {
  readonly title: string
  readonly kind: SessionKind
}

const partAt = (text: string, time: TimeMention): NamedPart | undefined => {
  const before = partWord.exec(text.slice(Math.max(0, time.start - reach), time.start))
  const title = titleBehind.exec(text.slice(time.end))?.[1]?.trim()
  if (before === null || title === undefined) return undefined
  const kind = sessionKindOf(before[0])
  return {title, kind: kind === 'other' ? sessionKindOf(title) : kind}
}

/**
 * The sentences that name a part of the page's event with its time: "Don't miss breakout session 5,
 * 13:30–14:20: Data for Everyone, where …". Surer where a heading has the same words.
 */
export function readParts(
  page: ParsedPage,
  lines: readonly Line[],
  period: Period | undefined,
): readonly Fact<PartMention>[] {
  const days = programmeDays(period)
  const {only} = days
  if (only === undefined) return []
  const headings = new Set(
    lines.filter((line) => line.style.startsWith('h')).map((line) => line.text.toLowerCase()),
  )
  return lines.flatMap((line) => {
    if (timedLine(line) !== undefined) return []
    return readTimes(line.text).flatMap((time): Fact<PartMention>[] => {
      if (time.to === undefined) return []
      const part = partAt(line.text, time)
      if (part === undefined) return []
      const {title, kind} = part
      if (title.length < 4 || title.split(' ').length > 14) return []
      const text = line.text.slice(time.start, time.end)
      return [
        {
          value: {title, kind, period: itemPeriod(only, time.from, time.to, days.timeZone, text)},
          evidence: line.text,
          place: page.locate(line.range),
          confidence: headings.has(title.toLowerCase()) ? 0.95 : 0.85,
        },
      ]
    })
  })
}
