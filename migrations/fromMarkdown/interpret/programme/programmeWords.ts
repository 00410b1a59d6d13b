import type {SessionKind} from '../../../../content/documents/documents.ts'

const beforeProgramme = String.raw`(?:(?:the|our|vårt|dagens|kvällens|today[’']?s|preliminär\w*|prel\.?|preliminary|detaljerat|detailed|full|fullständigt|event|meetup)\s+){0,2}`
const programmeWord = String.raw`(?:program(?:met|me)?|agendan?|schema(?:t)?|schedule|körschema|hålltider|tidsplan|tidtabell|time\s?table|dagordning|itinerary|running order|run of show|line-?up|programpunkter|programme items)`
const behindProgramme = String.raw`(?:\s*[(–—:-].*|\s+(?:för|for|of|on|den|the|under|during|at|i|in)\s.*|\s+\d.*)?`

const programmeHeading = new RegExp(
  String.raw`^[^\p{L}\d]*${beforeProgramme}${programmeWord}${behindProgramme}$`,
  'iu',
)
const whenHeading =
  /^[^\p{L}\d]*(?:när|when|tid|tider|time|datum|date|dates|var och när|när och var|when and where|where and when|öppettider|opening hours|praktisk info\w*|deadline\w*|viktiga datum|important dates)\b/iu

/** Whether a heading (or the line in front of a list) announces a programme. */
export function announcesProgramme(heading: string): boolean {
  return programmeHeading.test(heading.replace(/[\s:.!]+$/u, ''))
}

const elsewhereHeading =
  /^[^\p{L}\d]*(?:hitta hit|hitta till|vägbeskrivning|så tar du dig|resan?(?!\p{L})|transport|kollektivtrafik|getting (?:here|there)|how to get|directions|travel|öppettider|opening hours|öppet|viktiga datum|important dates|deadlines?)/iu

/** Whether a heading announces times of something else: trains, opening hours, deadlines. */
export function announcesOtherTimes(heading: string): boolean {
  return elsewhereHeading.test(heading)
}

/** Whether a heading announces the event's own time. */
export function announcesTime(heading: string): boolean {
  return whenHeading.test(heading)
}

/** Words that tell what a session is; the first that a title has decides. */
const kinds: readonly (readonly [SessionKind, RegExp])[] = [
  [
    'breakout',
    /(?<!\p{L})(?:break-?out|gruppsamtal|gruppdiskussion|rundabordssamtal|round\s?table|group (?:work|discussion))/iu,
  ],
  [
    'break',
    /^(?:\p{L}+[\s-])?(?:lunch|paus|break(?!\p{L})|rast(?!\p{L})|fika|kaffe|coffee|tea(?!\p{L})|middag|dinner|mingel|mingl|networking|nätverkande|frukost|breakfast|mat(?!\p{L})|food(?!\p{L})|pizza|bensträckare|after\s?work|drop-in-mingel)/iu,
  ],
  ['panel', /(?<!\p{L})panel/iu],
  [
    'workshop',
    /(?<!\p{L})(?:work\s?shop|hands-on|verkstad|labb?(?!\p{L})|hackathon|hacking|hackande|arbetspass)/iu,
  ],
  ['demo', /(?<!\p{L})(?:demo(?!\p{L})|demonstration|visning)/iu],
  [
    'talk',
    /(?<!\p{L})(?:presentation|presenterar|presents|talks?(?!\p{L})|keynote|föredrag|föreläsning|lecture|lightning|intro|inledning|seminari|seminar|berättar|om\s|about\s)/iu,
  ],
]

/** What kind of session a title names; `other` where it does not say. */
export function sessionKindOf(title: string): SessionKind {
  return kinds.find(([, words]) => words.test(title))?.[0] ?? 'other'
}
