/**
 * The ids of a page's headings, given their words in the order of the page: as GitHub and Jekyll's
 * kramdown make them, with a number behind words that come again. Empty for a heading without letters
 * and digits. Where kramdown would give one id to two headings (`a`, `a`, `a-1`), the later one gets
 * the next number that is free.
 *
 * @see https://github.com/kramdown/parser-gfm
 */
export function headingIds(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  const taken = new Set<string>()
  return texts.map((text) => {
    const words = wordsOfId(text)
    if (words === '') return ''
    let count = counts.get(words) ?? 0
    while (taken.has(numbered(words, count))) count += 1
    const id = numbered(words, count)
    counts.set(words, count + 1)
    taken.add(id)
    return id
  })
}

const wordsOfId = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- \t]/gu, '')
    .replace(/[ \t]/g, '-')

const numbered = (words: string, count: number): string =>
  count === 0 ? words : `${words}-${count}`
