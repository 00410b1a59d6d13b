import {type EventStatus, eventStatuses} from '../../../../content/documents/documents.ts'

const words: readonly (readonly [EventStatus, string])[] = [
  ['cancelled', String.raw`inställ(?:t|d|da)|avlyst|cancell?ed|called\soff|event\s?cancelled`],
  [
    'postponed',
    String.raw`uppskjut(?:et|en)|framskjut(?:et|en)|postponed|event\s?postponed|on\shold`,
  ],
  [
    'rescheduled',
    String.raw`framflytta(?:t|d)|ombokat|rescheduled|event\s?rescheduled|nytt\sdatum|ny\stid|new\sdate|new\stime`,
  ],
  [
    'movedOnline',
    String.raw`(?:flyttat|flyttas|flyttad)\s(?:online|till\s(?:nätet|zoom))|moved\sonline|event\s?moved\s?online|now\sonline|blir\sdigitalt`,
  ],
]

/** Whether a text has any of the words at all, in one cheap look. */
const hints =
  /inställ|avlyst|cancel|called\soff|skjut|postpon|on\shold|framflytt|ombok|resched|nytt\sdatum|ny\stid|new\s(?:date|time)|flytta|moved\sonline|now\sonline|blir\sdigital/i

const plain: readonly (readonly [EventStatus, RegExp])[] = words.map(([status, source]) => [
  status,
  new RegExp(`^(?:https?://schema.org/)?(?:${source})$`, 'iu'),
])

/** A whole text that is a status: `cancelled`, "Inställt", `EventPostponed`, `scheduled`. */
export function statusOfLabel(text: string): EventStatus | undefined {
  const label = text.trim().replace(/[!.]+$/, '')
  if (/^(?:event\s?)?(?:scheduled|confirmed|planerat|bekräftat)$/i.test(label)) return 'scheduled'
  const own = eventStatuses.find((status) => status.toLowerCase() === label.toLowerCase())
  return own ?? plain.find(([, form]) => form.test(label))?.[0]
}

const inTitle: readonly (readonly [EventStatus, RegExp])[] = words.map(([status, source]) => [
  status,
  new RegExp(
    String.raw`^[\W_]*(?:${source})(?!\p{L})\s?[:!–—|)\]-]|[([]\s*(?:${source})(?!\p{L})[^)\]]*[)\]]|[–—:|-]\s*(?:${source})\W*$`,
    'iu',
  ),
])

const shouted: readonly (readonly [EventStatus, RegExp])[] = [
  ['cancelled', /(?<!\p{L})(?:INSTÄLL[TD]|AVLYST|CANCELL?ED)(?!\p{L})/u],
  ['postponed', /(?<!\p{L})(?:UPPSKJUT(?:ET|EN)|POSTPONED)(?!\p{L})/u],
  ['rescheduled', /(?<!\p{L})(?:FRAMFLYTTA[TD]|RESCHEDULED|NYTT\sDATUM|NEW\sDATE)(?!\p{L})/u],
  ['movedOnline', /(?<!\p{L})(?:MOVED\sONLINE|FLYTTAT\sONLINE)(?!\p{L})/u],
]

/** A label in a title: "INSTÄLLT: Vårmöte", "Spring meeting (postponed)". */
export function statusOfTitle(text: string): EventStatus | undefined {
  return [...shouted, ...inTitle].find(([, form]) => form.test(text))?.[0]
}

const subject = String.raw`(?:(?:the|this|our|det\shär|detta|vårt|vår|den\shär)\s)?(?:event(?:et)?|evenemanget?|möte[tn]?|träff(?:en)?|meet-?up(?:en|et)?|workshop(?:en|pen)?|konferens(?:en)?|hackathon(?:et)?|meeting|conference|webinar(?:iet)?|webbinariet|seminar(?:iet|ium)?|lab(?:bet)?|kväll(?:en)?|dag(?:en)?|it)`
const link = String.raw`(?:är|har|blir|blev|is|has|was|will)\s(?:\p{L}+\s){0,2}?`

const inSentence: readonly (readonly [EventStatus, RegExp])[] = words.map(([status, source]) => [
  status,
  new RegExp(
    String.raw`^[\W_]*(?:(?:update[d]?|uppdatering|obs|note|nb|tyvärr|unfortunately)\W+)?(?:${source})(?!\p{L})\s?(?:[:!.–—-]|$)|(?<!\p{L})${subject}\s${link}(?:${source})(?!\p{L})`,
    'iu',
  ),
])
const conditional = /(?<!\p{L})(?:om|if|inte|not|skulle|might|kan|may|ifall|unless|vid)(?!\p{L})/iu

/** A sentence that says so of the event: "Mötet är inställt." "CANCELLED due to illness" */
export function statusOfSentence(text: string): EventStatus | undefined {
  if (!hints.test(text)) return undefined
  const found = [...inSentence, ...shouted].find(([, form]) => form.test(text))
  const match = found?.[1].exec(text)
  if (!found || !match) return undefined
  const clause = text.slice(Math.max(0, match.index - 30), match.index + match[0].length)
  return conditional.test(clause) ? undefined : found[0]
}
