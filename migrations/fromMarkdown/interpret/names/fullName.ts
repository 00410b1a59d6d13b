const particle = /^(?:af|al|bin|da|de|del|den|der|di|du|el|la|le|van|vander|von|zu|zur|y)$/iu
const nameWord = /^\p{Lu}[\p{L}\p{M}]*(?:['’.-]\p{L}[\p{L}\p{M}]*)*\.?$/u
/** Words that names of organisations, places and things have, and names of people do not. */
const thingWord =
  /^(?:ab|academy|akademi\w*|alla|and|api|app|association|bank\w*|centre|center|centrum|city|civic|club|code|coop|co|community|company|conference|council|data|day|dagen|demo|design|digital\w*|email|event|federation|fond\w*|forum|foundation|fund|förbund\w*|förening\w*|global|goto|group|grupp\w*|hack\w*|hub|inc|institut\w*|international\w*|internet\w*|knowledge|kommitté\w*|kommun\w*|konferens\w*|lab\w*|lag|league|library|local|ltd|meetup\w*|museum\w*|myndighet\w*|national|nationella|network|nätverk\w*|of|och|office|online|open|org|partner\w*|party|plattform\w*|platform|press|program\w*|project|projekt\w*|public|radio|region\w*|research|science|service|skola\w*|skolan|society|software|source|stad|stiftelse\w*|stockholm\w*|studio|summit|svensk\w*|sverige\w*|sweden|swedish|göteborg\w*|gothenburg|malmö|uppsala|team|tech|technology|the|tidning\w*|tools|union|universit\w*|verk|verket|week|workshop\w*|youtube|zoom|öppen|öppna)$/iu

const titleBefore = /^(?:dr|prof|professor|mr|ms|mrs)\.?\s+/iu

/**
 * Whether a text is a person's first and last name as they are written: two to five words with
 * capital letters (particles aside), none of which says that it is an organisation or a thing.
 */
export function isFullName(text: string): boolean {
  const words = text.trim().replace(titleBefore, '').split(/\s+/u)
  if (words.length < 2 || words.length > 5) return false
  const [first = '', last = ''] = [words[0], words.at(-1)]
  return (
    nameWord.test(first) &&
    nameWord.test(last) &&
    !first.endsWith('.') &&
    words.every((word) => (nameWord.test(word) || particle.test(word)) && !thingWord.test(word)) &&
    words.some((word) => /\p{Ll}/u.test(word)) &&
    !words.every((word) => word === word.toUpperCase())
  )
}

const between = /\s*(?:,|&|\+|\/|;|\boch\b|\band\b|\bsamt\b|\bmed\b|\bwith\b)\s*/u

/** The names of a list such as "Ada Berg, Bo Ek och Cy Dal"; none if a part of it is no name. */
export function fullNames(text: string): readonly string[] {
  const names = text
    .split(between)
    .map((name) => name.trim().replace(/[.:]$/u, ''))
    .filter((name) => name !== '')
  return names.length > 0 && names.every(isFullName) ? names : []
}

/** The longest full name that a text starts with: "Bo Ek" of "Bo Ek from Vinnova". */
export function leadingName(text: string): string | undefined {
  const words = text.trim().split(/\s+/u)
  for (let count = Math.min(5, words.length); count >= 2; count--) {
    const candidate = words
      .slice(0, count)
      .join(' ')
      .replace(/[,.:;)]+$/u, '')
    if (words.slice(0, count - 1).some((word) => /[,.:;)]$/u.test(word))) continue
    if (isFullName(candidate)) return candidate
  }
  return undefined
}
