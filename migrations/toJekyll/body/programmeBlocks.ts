import {isObject, type JsonDocument, type JsonObject} from '../../fromMarkdown/dataset/json.ts'
import type {PageFacts} from '../../fromMarkdown/interpret/facts.ts'
import type {PageContent} from '../compare/fields.ts'
import type {Writing} from '../fields/writing.ts'
import {stringOf} from '../reading/values.ts'
import {asNew, type Blocks, calledIn, type Called, sameBlocks} from './blocks.ts'
import {
  descriptionOf,
  inOrder,
  itemFor,
  type PlacedItem,
  plainItem,
  sameSession,
} from './programme.ts'

/** The sessions of a page that stand in its text. */
export function itemsOn(
  facts: PageFacts,
  {sessions}: Pick<PageContent, 'sessions'>,
  source: Blocks,
): readonly PlacedItem[] {
  return sessions.flatMap((session) => {
    const line = isObject(session['source']) ? session['source']['line'] : undefined
    const fact = facts.programme.find(
      ({value, place}) =>
        place.start.line === line &&
        [value.title, value.titleWithout].some((title) => title === session['title']),
    )
    const keys = new Set(fact?.value.blockKeys)
    const blocks = source.filter((block) => keys.has(stringOf(block['_key'])))
    return blocks.length === 0 ? [] : [{session, blocks}]
  })
}

/** The programme as text: known items in their blocks, new ones like those beside them. */
export function programmeOf(writing: Writing, items: readonly PlacedItem[]): Blocks {
  const speakers = calledIn(writing, 'speakers')
  let model: PlacedItem | undefined = items[0]
  return inOrder(writing.wanted.sessions).flatMap((session): Blocks => {
    const own = sameSession(session, items)
    const [first, ...rest] = own?.blocks ?? []
    if (own !== undefined && first !== undefined) {
      model = own
      const item = itemFor(first, own.session, session, speakers) ?? plainItem(session, speakers)
      const isSameBody = sameBlocks(own.session['body'], session['body'])
      return [item, ...(isSameBody ? rest : descriptionOf(session, item))]
    }
    const like = [model, ...items].find(
      (each) => each !== undefined && itemLike(each, session, speakers) !== undefined,
    )
    const item = (like && itemLike(like, session, speakers)) ?? plainItem(session, speakers)
    return [asNew(item), ...descriptionOf(session, item)]
  })
}

const itemLike = (
  {session: old, blocks}: PlacedItem,
  wanted: JsonDocument,
  speakers: Called,
): JsonObject | undefined => {
  const [first] = blocks
  return first === undefined ? undefined : itemFor(first, old, wanted, speakers)
}
