/** What a visitor reads on a page, as far as a check needs it. */
export interface PageWords {
  readonly title: string
  readonly headings: readonly string[]
  /** The words between two tags, each once, short ones only. */
  readonly phrases: readonly string[]
  /** The contents of `<script type="application/ld+json">`. */
  readonly linkedData: readonly string[]
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  aring: 'å',
  auml: 'ä',
  ouml: 'ö',
  Aring: 'Å',
  Auml: 'Ä',
  Ouml: 'Ö',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
}

const characterOf = (code: number): string =>
  code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : ''

const decode = (text: string): string =>
  text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (whole, ten, sixteen, name) => {
    if (typeof ten === 'string') return characterOf(Number(ten))
    if (typeof sixteen === 'string') return characterOf(Number.parseInt(sixteen, 16))
    return entities[String(name)] ?? whole
  })

const plain = (html: string): string =>
  decode(html.replaceAll(/<[^<>]*>/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim()

interface Element {
  /** Where its first tag begins and its last one ends. */
  readonly from: number
  readonly to: number
  readonly attributes: string
  readonly content: string
}

/** Elements of one name, whose last tag is the next one; one that is never closed takes the rest. */
const elements = (html: string, name: string): readonly Element[] => {
  const lower = html.toLowerCase()
  const found: Element[] = []
  let at = lower.indexOf(`<${name}`)
  while (at !== -1) {
    const afterName = at + name.length + 1
    if (!/[\s/>]/.test(lower[afterName] ?? '>')) {
      at = lower.indexOf(`<${name}`, afterName)
      continue
    }
    const opened = lower.indexOf('>', afterName)
    const start = opened === -1 ? html.length : opened + 1
    const closed = lower.indexOf(`</${name}`, start)
    const end = closed === -1 ? html.length : closed
    const last = closed === -1 ? -1 : lower.indexOf('>', closed)
    const to = last === -1 ? html.length : last + 1
    found.push({
      from: at,
      to,
      attributes: html.slice(afterName, start),
      content: html.slice(start, end),
    })
    at = lower.indexOf(`<${name}`, to)
  }
  return found
}

const without = (html: string, name: string): string => {
  let kept = ''
  let done = 0
  for (const {from, to} of elements(html, name)) {
    kept += `${html.slice(done, from)}<>`
    done = to
  }
  return kept + html.slice(done)
}

const hidden = ['script', 'style', 'noscript', 'template', 'svg', 'head']
const longestPhrase = 120

const phrasesIn = (html: string): readonly string[] => {
  const visible = hidden.reduce(without, html)
  const texts = visible
    .split(/<[^<>]*>/)
    .map(plain)
    .filter((text) => text !== '' && text.length <= longestPhrase)
  return [...new Set(texts)]
}

/** Reads a page without building a tree of it: linear in its length, however broken it is. */
export const htmlWords = (html: string): PageWords => ({
  title: plain(elements(html, 'title')[0]?.content ?? ''),
  headings: elements(html, 'h1').map(({content}) => plain(content)),
  phrases: phrasesIn(html),
  linkedData: elements(html, 'script')
    .filter(({attributes}) => /application\/ld\+json/i.test(attributes))
    .map(({content}) => content),
})
