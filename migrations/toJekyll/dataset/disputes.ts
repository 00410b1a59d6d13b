import {assetsIn, withAssets} from '../../fromMarkdown/dataset/assetReferences.ts'
import {
  type BaseRecord,
  type OpenConflict,
  readBaseRecord,
} from '../../fromMarkdown/dataset/baseRecords.ts'
import {toJson} from '../../fromMarkdown/dataset/json.ts'
import type {Dataset} from '../../fromMarkdown/dataset/readDataset.ts'
import type {SiteAsset} from '../../fromMarkdown/dataset/siteAssets.ts'

/** A value that the site and an editor both changed, each in another way. */
export interface Dispute extends OpenConflict {
  /** The id of the document, without `drafts.`. */
  readonly document: string
  readonly title: string
  /** Of the page that it is made of, or was found in. */
  readonly page: string
}

type AssetOf = (written: string) => Promise<SiteAsset | undefined>

type Records = readonly Pick<BaseRecord, 'document' | 'path' | 'within' | 'content' | 'conflicts'>[]

/** What records say of values that were in conflict when they were written. */
export function disputesIn(records: Records): readonly Dispute[] {
  return records.flatMap(({document, path, within, content, conflicts}) => {
    const {title, name} = content
    const called = [title, name].find((text) => typeof text === 'string')
    return conflicts.map((conflict) => ({
      ...conflict,
      document,
      title: typeof called === 'string' ? called : document,
      page: path ?? within ?? document,
    }))
  })
}

const pageSize = 500
const disputed = `*[_type == "lectern.base" && defined(conflicts) && _id > $last]
  | order(_id) [0...${pageSize}]`

const readDisputed = async (dataset: Dataset): Promise<readonly BaseRecord[]> => {
  const records: BaseRecord[] = []
  let last = ''
  while (true) {
    const rows = await dataset.fetch<readonly {readonly _id: string; readonly _type: string}[]>(
      disputed,
      {last},
    )
    records.push(...rows.flatMap((row) => readBaseRecord(toJson(row)) ?? []))
    const end = rows.at(-1)
    if (end === undefined || rows.length < pageSize) return records
    last = end._id
  }
}

/** Paths of pages whose editors are done with what an import told them: they want what is there. */
const readDone = async (dataset: Dataset): Promise<ReadonlySet<string>> => {
  const done = '*[_type == "lectern.review" && defined(reviewedAt)].path'
  return new Set(await dataset.fetch<readonly string[]>(done, {}))
}

const holder = 'lectern'

/** Disputes whose images are named as the dataset names them. */
const withAssetIds = (disputes: readonly Dispute[], assetOf: AssetOf): Promise<Dispute[]> =>
  Promise.all(
    disputes.map(async (dispute) => {
      const held = {_id: holder, _type: holder, site: dispute.site}
      const value = toJson(held)
      const ids = new Map<string, string>()
      for (const written of assetsIn(value)) {
        const id = (await assetOf(written))?.id
        if (id !== undefined) ids.set(written, id)
      }
      if (ids.size === 0) return dispute
      return {...dispute, site: withAssets(value, (written) => ids.get(written))['site']}
    }),
  )

/**
 * What imports found changed on both sides and no editor is done with; it may have been settled since.
 * @param planned for documents that an import has planned and not written, their disputes
 * @throws DatasetError, InterruptedError
 */
export async function readDisputes(
  dataset: Dataset,
  assetOf: AssetOf,
  planned: ReadonlyMap<string, readonly Dispute[]>,
): Promise<readonly Dispute[]> {
  const done = await readDone(dataset)
  const stored = disputesIn(await readDisputed(dataset)).filter(
    ({document}) => !planned.has(document),
  )
  const known = [...stored, ...[...planned.values()].flat()].filter(({page}) => !done.has(page))
  return withAssetIds(known, assetOf)
}
