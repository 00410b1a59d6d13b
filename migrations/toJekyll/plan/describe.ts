const longest = 160

const short = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest)}…` : text

/** All texts in a value, one behind the other. */
const textsIn = (value: unknown, key = ''): readonly string[] => {
  if (typeof value === 'string') {
    if (/^(?:\["|\{")/u.test(value)) return textsIn(JSON.parse(value))
    return key === 'text' || key === '' ? [value] : [`${key}: ${value}`]
  }
  if (typeof value === 'number' || value === true) return [`${key} ${String(value)}`.trim()]
  if (Array.isArray(value)) return value.flatMap((item: unknown) => textsIn(item, key))
  if (typeof value !== 'object' || value === null) return []
  const isBlock = 'runs' in value
  return Object.entries(value).flatMap(([name, member]) =>
    isBlock
      ? name === 'runs'
        ? textsIn(member)
        : []
      : name === 'marks'
        ? []
        : textsIn(member, name),
  )
}

const readable = (value: unknown): string => {
  if (value === undefined || value === null) return 'nothing'
  const texts = textsIn(value).filter((text) => text !== '')
  return texts.length === 0 ? 'nothing' : short(texts.join(' '))
}

const read = (json: string | undefined): unknown =>
  json === undefined ? undefined : JSON.parse(json)

const notIn = (some: readonly unknown[], others: readonly unknown[]): readonly unknown[] => {
  const known = new Set(others.map((each) => JSON.stringify(each)))
  return some.filter((each) => !known.has(JSON.stringify(each)))
}

export interface Described {
  readonly page: string
  readonly document: string
}

/** What a page and its document say of a field, in words; of lists what one has and the other has not. */
export function describe(page: string | undefined, document: string | undefined): Described {
  const [shown, wanted] = [read(page), read(document)]
  if (!Array.isArray(shown) || !Array.isArray(wanted)) {
    return {page: readable(shown), document: readable(wanted)}
  }
  const [own, others] = [notIn(shown, wanted), notIn(wanted, shown)]
  const isOrder = own.length === 0 && others.length === 0
  return isOrder
    ? {page: readable(shown), document: readable(wanted)}
    : {page: readable(own[0]), document: readable(others[0])}
}
