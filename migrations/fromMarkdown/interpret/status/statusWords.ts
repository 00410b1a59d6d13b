import {type EventStatus, eventStatuses} from '../../../../content/documents/documents.ts'
import type {Range} from '../../parse/range.ts'
import {readDates} from '../period/readMentions.ts'
import type {CalendarDay} from '../period/zonedTime.ts'
import {sentencesOf} from '../registration/sentence.ts'
import {type Fit, pattern, type Pattern} from '../tokens/pattern.ts'
import type {Tokens} from '../tokens/tokens.ts'
import {conditionsIn} from './conditions.ts'
import {isOfOther} from './otherEvent.ts'

/** Statuses that words can say of an event, in the order in which they win. */
const changes = ['cancelled', 'postponed', 'rescheduled', 'movedOnline'] as const
type Change = (typeof changes)[number]

const byChange = (source: (change: Change) => string): readonly (readonly [Change, Pattern])[] =>
  changes.map((change) => [change, pattern(source(change))])

const plain = byChange((change) => `^ ${change} ~ $`)
const label = pattern('^ scheduled ~ $')
/** "entfällt", "utgår": what in a sentence needs an event beside it. */
const gone = pattern('^ ~ isCancelled ~ $')
const codeForm = /^(?:https?:\/\/schema\.org\/)?event(.+)$/i

/** Names that schema.org has for a status. */
const codes: Readonly<Record<string, EventStatus>> = {
  scheduled: 'scheduled',
  cancelled: 'cancelled',
  postponed: 'postponed',
  rescheduled: 'rescheduled',
  movedonline: 'movedOnline',
}

/** A whole text that is a status: `cancelled`, "Inställt", `EventPostponed`, `scheduled`. */
export function statusOfLabel(text: Tokens): EventStatus | undefined {
  const written = text.text
    .trim()
    .replace(/[!.]+$/, '')
    .toLowerCase()
  const own = eventStatuses.find((status) => status.toLowerCase() === written)
  if (own !== undefined) return own
  const [, code] = codeForm.exec(text.text.trim()) ?? []
  const known = code === undefined ? undefined : codes[code.toLowerCase()]
  if (known !== undefined) return known
  if (label.fits(text)) return 'scheduled'
  return (
    plain.find(([, form]) => form.fits(text))?.[0] ?? (gone.fits(text) ? 'cancelled' : undefined)
  )
}

const inTitle = byChange(
  (change) => `^ ~ ${change} [:!|)\\]-] | [(\\[] ${change} %{0,12} [)\\]] | [:|-] ${change} ~ $`,
)

const fewestShouted = 4

/** In capital letters, wherever it stands. */
const shouted = (text: Tokens): Change | undefined =>
  changes.find((change) =>
    text.all(change).some(({start, end}) => {
      const written = text.text.slice(start, end)
      return end - start >= fewestShouted && written === written.toUpperCase()
    }),
  )

/** A label in a title: "INSTÄLLT: Vårmöte", "Spring meeting (postponed)". */
export function statusOfTitle(text: Tokens): EventStatus | undefined {
  return shouted(text) ?? inTitle.find(([, form]) => form.fits(text))?.[0]
}

const stop = '([.!;] | $)'
/** "The meeting", "Vorstandssitzung", "La réunion de mars", "Mötet den 5 maj". */
const subject =
  'article{0,1} (theEvent | eventCompound) (_{0,1} month | _{0,2} # ordinalEnding{0,1} _{0,1} month #{0,1}){0,1}'
/** "Tyvärr är mötet inställt.", "Se ha cancelado el taller." */
const turned = (change: Change): string =>
  `(^ ~ | [.!,;:]) _{0,6} isWord _{0,2} ${subject} _{0,3} ${change} ![?] | isWord ${change} _{0,1} ${subject}`
/** "Leider fällt das Treffen aus.", "Wegen Krankheit entfällt das Treffen." */
const fallingOut = `${subject} _{0,2} (isCancelled | notHappening ${stop}) | isCancelled _{0,2} ${subject} |
  fallsOut _{0,2} ${subject} _{0,3} outPart ${stop} | ${subject} fallsOut _{0,3} outPart ${stop}`
const inSentence = byChange(
  (change) =>
    `^ ~ (update ~){0,1} ${change} ([:!.-] | $) | ${subject} isWord _{0,2} ${change} | ${turned(change)}${
      change === 'cancelled' ? ` | ${fallingOut}` : ''
    }${
      // "La charla se traslada a Zoom."
      change === 'movedOnline' ? ` | ${subject} _{0,1} ${change}` : ''
    }`,
)
/** "We have to cancel the workshop.", "Leider müssen wir das Treffen absagen.", "Der Kurs muss entfallen." */
const forced = pattern(`mustWord _{0,3} cancels _{0,2} ${subject} |
  mustWord _{0,2} ${subject} _{0,4} cancels | ${subject} _{0,1} mustWord _{0,4} cancels`)

const negating = ['isCancelled', 'notHappening', 'fallsOut', 'outPart'] as const

/** How far in front of the words a condition is looked for. */
const reach = 30

/** Whether words in front of others, or among them, make them a condition, or about another event. */
const isConditional = (text: Tokens, {start, end}: Range): boolean => {
  const own = negating.flatMap((concept) => text.all(concept))
  return conditionsIn(text).some(
    (mark) =>
      mark.start >= start - reach &&
      mark.end <= end &&
      !own.some((each) => mark.start >= each.start && mark.end <= each.end),
  )
}

/** "flyttet til" and the like are followed by a day, or by a place. */
const goesElsewhere = (text: Tokens, {next}: Fit): boolean =>
  text.before('ontoDay', next) !== undefined &&
  !readDates(text.text, text.lexicon).some(({start}) => text.tokenAt(start) === next)

/**
 * A sentence that says so of the event: "Mötet är inställt." "CANCELLED due to illness"
 *
 * @param own the first and the last day of the event, where they are known
 */
export function statusOfSentence(
  text: Tokens,
  own: readonly CalendarDay[] = [],
): EventStatus | undefined {
  if (!text.has(...changes, ...negating, 'cancels')) return undefined
  for (const [change, form] of inSentence) {
    const fit = form.in(text)
    if (fit !== undefined && !(change === 'rescheduled' && goesElsewhere(text, fit))) {
      return isConditional(text, fit) || isOfOther(text, fit, own) ? undefined : change
    }
  }
  const fit = forced.in(text)
  if (fit !== undefined) {
    const end = sentencesOf(text.text, text.lexicon).find((each) => each.end >= fit.end)?.end
    const isOther = isConditional(text, {...fit, end: end ?? fit.end}) || isOfOther(text, fit, own)
    return isOther ? undefined : 'cancelled'
  }
  const change = shouted(text)
  const mark = change && text.first(change)
  return mark && isConditional(text, mark) ? undefined : change
}
