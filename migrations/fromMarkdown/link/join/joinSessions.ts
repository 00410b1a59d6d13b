import type {PageEntry, PartEntry} from '../pageEntry.ts'
import type {Target} from '../target.ts'

/** A session found in a page, as one of a group of translations. */
export interface SessionTranslation {
  readonly language: string
  readonly target: Target
}

/** The sessions of a page by their start, those that share it with none of the page's others. */
const byStart = (
  page: PageEntry,
  hasPage: (sessionId: string) => boolean,
): ReadonlyMap<string, PartEntry> => {
  const starts = new Map<string, PartEntry[]>()
  for (const part of page.parts) {
    if (!part.sure || part.start === undefined || hasPage(part.id)) continue
    starts.set(part.start, [...(starts.get(part.start) ?? []), part])
  }
  return new Map(
    [...starts].flatMap(([start, [only, ...others]]) =>
      only !== undefined && others.length === 0 ? [[start, only] as const] : [],
    ),
  )
}

/** Pairs the sessions found in pages that are translations of each other, by their starts. */
export function joinSessions(
  group: readonly PageEntry[],
  hasPage: (sessionId: string) => boolean,
): readonly (readonly SessionTranslation[])[] {
  const [first, ...others] = group.map((page) => ({page, sessions: byStart(page, hasPage)}))
  if (first === undefined) return []
  return [...first.sessions].flatMap(([start, session]) => {
    const same = [
      {page: first.page, session},
      ...others.flatMap(({page, sessions}) => {
        const other = sessions.get(start)
        return other === undefined ? [] : [{page, session: other}]
      }),
    ]
    if (same.length < 2) return []
    return [
      same.map(({page, session: {id}}) => ({
        language: page.language,
        target: {id, type: 'session', draft: page.draft},
      })),
    ]
  })
}
