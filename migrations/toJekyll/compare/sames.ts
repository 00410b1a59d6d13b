/** Whether a page says of a field what its document says; both in their normal form, as JSON. */
export type IsSame = (wanted: string | undefined, shown: string | undefined) => boolean

const blocksIn = (json: string | undefined): readonly string[] => {
  const blocks: unknown = JSON.parse(json ?? '[]')
  return Array.isArray(blocks) ? blocks.filter((block) => typeof block === 'string') : []
}

const isHeading = (block: string | undefined): boolean =>
  /^\["block",\{"style":"h\d"/u.test(block ?? '')
const isStandIn = (block: string | undefined): boolean =>
  /^\["(?:schedule|presentations)"/u.test(block ?? '')

/** Programme and projects come behind the text where no block stands for them: a page writes them there. */
const withoutAdded = (shown: readonly string[], wanted: readonly string[]): readonly string[] => {
  let end = shown.length
  while (end > 0 && isStandIn(shown[end - 1]) && !wanted.includes(shown[end - 1] ?? '')) {
    end -= end > 1 && isHeading(shown[end - 2]) && end - 2 >= wanted.length ? 2 : 1
  }
  return shown.slice(0, end)
}

/**
 * Programme and projects may stand behind a text that has no place for them; where a page has none,
 * their place is no difference, since they are fields of their own.
 */
export function sameBody(wanted: string | undefined, shown: string | undefined): boolean {
  if (wanted === shown) return true
  const said = blocksIn(shown)
  const blocks = blocksIn(wanted).filter((block) => !isStandIn(block) || said.includes(block))
  return withoutAdded(said, blocks).join('\n') === blocks.join('\n')
}

const terms = ['opens', 'closes', 'price', 'capacity', 'soldOut', 'note'] as const

const rowsIn = (json: string | undefined): readonly Readonly<Record<string, unknown>>[] =>
  blocksIn(json).map((row): Readonly<Record<string, unknown>> => JSON.parse(row))

const withoutTerms = (row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(row).filter(([key]) => !terms.some((term) => term === key)))

/**
 * What the text of a page says of price and deadline belongs to its first link: it is no difference
 * where the document's link says nothing of the kind.
 */
export function sameRegistration(wanted: string | undefined, shown: string | undefined): boolean {
  if (wanted === shown) return true
  const bare = new Set(
    rowsIn(wanted).flatMap((row) =>
      terms.some((term) => term in row) ? [] : [JSON.stringify(row)],
    ),
  )
  const rows = rowsIn(shown).map((row) => {
    const without = JSON.stringify(withoutTerms(row))
    return bare.has(without) ? without : JSON.stringify(row)
  })
  return JSON.stringify(rows.toSorted()) === JSON.stringify(blocksIn(wanted).toSorted())
}

/** A value that is meant where nothing is said. */
export function sameUnless(usual: string): IsSame {
  const said = (json: string | undefined): string => json ?? JSON.stringify(usual)
  return (wanted, shown) => said(wanted) === said(shown)
}

const orders = (json: string | undefined): Readonly<Record<string, readonly string[]>> =>
  JSON.parse(json ?? '{}')

/** Rows of one list are in another order; where they are other rows, that is the list's own difference. */
export function sameOrder(wanted: string | undefined, shown: string | undefined): boolean {
  const before = orders(shown)
  return Object.entries(orders(wanted)).every(([field, rows]) => {
    const others = before[field] ?? []
    const isMoved = rows.toSorted().join('\n') === others.toSorted().join('\n')
    return !isMoved || rows.join('\n') === others.join('\n')
  })
}
