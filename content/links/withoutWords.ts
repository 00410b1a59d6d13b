const openings = /^[<("'“”‘’«»[{]+/u
const quotationMarks = new Set('>"\'“”‘’«»')
const sentenceMarks = new Set('.,;:!?…')
const openingOf: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
])

/**
 * The part of a text that is a web address, without the words, quotation marks and brackets around
 * it, and without the full stop or comma of its sentence. A bracket that the address opened itself is
 * its own: `…/Lund_(stad)`. A link in a sentence ends at the next space; without words before it,
 * spaces broke it.
 */
export function withoutWords(text: string): {
  readonly address: string
  readonly hadWords: boolean
} {
  const start = text.search(/https?:\/\//iu)
  const inSentence = start > 0 && /\s/u.test(text.slice(0, start))
  const found = inSentence ? (text.slice(start).split(/\s/u)[0] ?? '') : text
  const opened = found.replace(openings, '')
  const hadWords = inSentence || opened !== text
  return {address: hadWords ? withoutClosings(opened) : text, hadWords}
}

/** An address may end in a quotation mark of its own, so only where one was opened are they closed. */
const withoutClosings = (address: string): string => {
  const open = counted(address)
  let end = address.length
  for (; end > 0; end -= 1) {
    const last = address.charAt(end - 1)
    const opening = openingOf.get(last)
    const isBracket = opening !== undefined && (open.get(last) ?? 0) > (open.get(opening) ?? 0)
    if (!isBracket && !quotationMarks.has(last) && !sentenceMarks.has(last)) break
    if (isBracket) open.set(last, (open.get(last) ?? 0) - 1)
  }
  return address.slice(0, end)
}

const counted = (address: string): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const [closing, opening] of openingOf) {
    counts.set(closing, address.split(closing).length - 1)
    counts.set(opening, address.split(opening).length - 1)
  }
  return counts
}
