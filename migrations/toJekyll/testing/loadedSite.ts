import {getPublishedId} from '@sanity/client/csm'

import {learnSite} from '../../fromMarkdown/conduct/learnSite.ts'
import {assetsIn, withAssets} from '../../fromMarkdown/dataset/assetReferences.ts'
import {type JsonDocument, toJson} from '../../fromMarkdown/dataset/json.ts'
import type {Site, SiteFile} from '../../fromMarkdown/parse/jekyllSite.ts'
import {hash} from '../../fromMarkdown/parse/keys.ts'
import type {Asset, Holdings} from '../dataset/holdings.ts'
import type {SiteState} from '../plan/siteState.ts'
import {type SiteReading, SiteReader} from '../reading/siteReader.ts'
import {jekyll} from '../target/jekyll.ts'

/** A site, and a dataset that holds what an import of it makes. */
export interface LoadedSite {
  readonly reading: SiteReading
  readonly state: SiteState
}

const idOf = (written: string): string => `image-${hash(written).slice(0, 40)}-10x10-png`

const assetOf = (written: string): Asset => ({
  id: idOf(written),
  sha1: hash(written),
  url: '',
  path: '',
  name: written.slice(written.lastIndexOf('/') + 1),
  extension: 'png',
})

const isDraft = ({_id}: JsonDocument): boolean => getPublishedId(_id) !== _id

const byId = (some: readonly JsonDocument[]): ReadonlyMap<string, JsonDocument> =>
  new Map(some.map((document) => [getPublishedId(document._id), document]))

/** A site as it is after an import of it: nothing has been edited. */
export async function loadedSite(given: Site): Promise<LoadedSite> {
  const site = await learnSite(given)
  const files = new Map<string, SiteFile>()
  for (const path of site.pages) {
    const file = await site.read(path)
    if ('text' in file) files.set(path, file)
  }
  const reader = new SiteReader(site.config, {markdown: 'kramdown', exact: false})
  const reading = reader.read(files.values(), site.asset)
  const all = [...reading.documents.values()].map(toJson)
  const images = new Set(all.flatMap((document) => [...assetsIn(document)]))
  const assetId = (written: string) => (images.has(written) ? idOf(written) : undefined)
  const documents = all.map((document) => withAssets(document, assetId))
  const holdings: Holdings = {
    published: byId(documents.filter((document) => !isDraft(document))),
    drafts: byId(documents.filter(isDraft)),
    assets: new Map([...images].map((written) => [idOf(written), assetOf(written)])),
    records: new Map(),
    reviews: new Map([...reading.pages].map(([path, {page}]) => [page.id, path])),
    earlier: new Map(),
  }
  return {
    reading,
    state: {
      reader,
      config: site.config,
      files,
      asset: site.asset,
      assetId,
      holdings,
      target: jekyll,
    },
  }
}
