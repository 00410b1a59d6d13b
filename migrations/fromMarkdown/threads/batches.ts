import type {SiteFile} from '../parse/jekyllSite.ts'

/** What the first pass comes to, with its file where it has to be read. */
export type Pair<Item> = readonly [item: Item, file: SiteFile | undefined]

const mostFiles = 20
/** UTF-16 code units. */
const mostText = 200_000
/** With those that have no file. */
const mostItems = 200

export function filesIn(batch: readonly Pair<unknown>[]): readonly SiteFile[] {
  return batch.flatMap(([, file]) => file ?? [])
}

/** Gathers what a thread is to do at once: long enough to be worth a message, short enough to share. */
export async function* inBatches<Item>(
  items: AsyncIterable<Pair<Item>>,
): AsyncGenerator<readonly Pair<Item>[]> {
  let batch: Pair<Item>[] = []
  let [files, text] = [0, 0]
  for await (const pair of items) {
    batch.push(pair)
    files += pair[1] === undefined ? 0 : 1
    text += pair[1]?.text.length ?? 0
    if (files < mostFiles && text < mostText && batch.length < mostItems) continue
    yield batch
    batch = []
    ;[files, text] = [0, 0]
  }
  if (batch.length > 0) yield batch
}
