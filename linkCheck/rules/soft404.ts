import type {PageWords} from './htmlWords.ts'

/** Each is a whole title or heading, or a whole part of one: "Not found – Example". */
const notFound: readonly RegExp[] = [
  /^(?:error |fel )?404[.!]?$/,
  /^(?:(?:error |http )?404:? )?(?:(?:the |this )?page |file |url )?(?:was |is |could )?not (?:be )?found[.!]?$/,
  /^(?:sorry, |oops[!.,] |oh no[!.,] )?(?:(?:the|this|that) )?page (?:you (?:requested|are looking for) )?(?:does not|doesn['’]t|no longer) exists?(?: anymore)?[.!]?$/,
  /^(?:sorry, |oops[!.,] )?(?:we )?(?:can['’]t|cannot|couldn['’]t|could not) find (?:the|that|this) page[.!]?$/,
  /^this page isn['’]t available(?: anymore| right now)?[.!]?$/,
  /^(?:fel |error )?(?:404:? )?sidan (?:du söker |du letar efter )?(?:(?:hittades|finns) (?:inte|ej)(?: längre)?|(?:kunde|kan) (?:inte|ej) hittas|saknas|har tagits bort|är borttagen)[.!]?$/,
  /^(?:tyvärr|hoppsan|oj|ojdå)[!,.]? sidan (?:hittades inte|finns inte(?: längre)?|kunde inte hittas)[.!]?$/,
  /^(?:vi |tyvärr )?(?:hittar inte|kan inte hitta|kunde inte hitta|hittade inte) sidan(?: du (?:söker|letar efter))?[.!]?$/,
]

const parts = (text: string): readonly string[] => [
  text,
  ...text.split(/\s+[|–—·:•»-]+\s+|\s*[|»·•]\s*|:\s+/),
]

const saysNotFound = (text: string): boolean =>
  parts(text.toLowerCase()).some((part) => notFound.some((words) => words.test(part.trim())))

/**
 * The words with which a page that was answered with 200 says that there is nothing there, in
 * Swedish or English; `undefined` for others. Only titles and first-level headings count, and there
 * only a whole part, so that a page about error pages is none.
 */
export function soft404Words({title, headings}: PageWords): string | undefined {
  return [title, ...headings].find(saysNotFound)
}

const wall: readonly RegExp[] = [
  /^just a moment/i,
  /^attention required/i,
  /^access denied$/i,
  /^ddos-guard$/i,
  /^(?:please )?verify(?:ing)? (?:that )?you are (?:a )?human/i,
  /^are you (?:a robot|human)/i,
  /^security check/i,
  /^pardon our interruption/i,
  /^vercel security checkpoint/i,
  /^(?:en|bara ett) ögonblick/i,
]

/** Whether a page stands in for another until it has seen that a person asks. */
export function isBotWall({title}: PageWords): boolean {
  return wall.some((words) => words.test(title))
}
