import {slugify} from '../../../content/text/slug.ts'
import {isObject, mapObjects, toJson, type JsonObject} from '../../fromMarkdown/dataset/json.ts'
import type {Asset} from '../dataset/holdings.ts'
import type {AssetId} from '../reading/pageContent.ts'
import type {FindAsset, SiteReading} from '../reading/siteReader.ts'
import {originalImages} from './originals.ts'
import type {SiteState} from './siteState.ts'

/** A file that the site is to get. */
export interface NewImage {
  /** Relative to the site. */
  readonly path: string
  readonly asset: Asset
}

/** The images of a site while it is written; new ones come to it as they are asked for. */
export interface Images {
  readonly imageOf: (figure: JsonObject) => string | undefined
  /** Finds the site's files and those that have come so far: another one each time that one comes. */
  readonly asset: () => FindAsset
  readonly assetId: AssetId
  readonly added: () => readonly NewImage[]
}

interface Used {
  readonly original: string
  readonly file: string
}

const fileOf = (written: string): string =>
  decodeURIComponent(written.replace(/^(?:image|file)@file:\/\/\.\//u, ''))

const usedIn = (site: SiteReading, assetId: AssetId): ReadonlyMap<string, Used> => {
  const used = new Map<string, Used>()
  for (const document of site.documents.values()) {
    mapObjects(toJson(document), (object) => {
      const {_sanityAsset: written, original} = object
      if (typeof written !== 'string' || typeof original !== 'string') return object
      const id = assetId(written)
      if (id !== undefined && !used.has(id)) used.set(id, {original, file: fileOf(written)})
      return object
    })
  }
  return used
}

const folderOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('/'), 0))

interface Home {
  readonly folder: string
  readonly address: string
}

/** Where most images of the site are, and how pages write that. */
const homeOf = (used: Iterable<Used>, {target}: SiteState): Home => {
  const homes = [...used].flatMap(({original, file}) => {
    const address = folderOf(original)
    return /^[a-z][a-z0-9+.-]*:/iu.test(original)
      ? []
      : [JSON.stringify({folder: folderOf(file), address})]
  })
  const [most] = [...Map.groupBy(homes, (home) => home)].toSorted(
    (a, b) => b[1].length - a[1].length,
  )
  return most === undefined ? target.images : JSON.parse(most[0])
}

const nameOf = ({name, extension, id}: Asset): string => {
  const stem = slugify(name.replace(/\.[^.]+$/u, ''))
  return `${stem === '' ? id.replace(/^(?:image|file)-/u, '').slice(0, 12) : stem}.${extension}`
}

/** The images of the site, and those that the dataset has besides. */
export function imagesOf(site: SiteReading, state: SiteState): Images {
  const {holdings, asset, assetId} = state
  const shown = usedIn(site, assetId)
  const used = new Map([
    ...originalImages(holdings, asset)
      .filter(({id, written}) => assetId(written) === id)
      .map(({id, original, file}) => [id, {original, file}] as const),
    ...shown,
  ])
  const home = homeOf(shown.values(), state)
  const added = new Map<string, NewImage & {readonly address: string}>()
  const taken = new Set<string>()
  let find = asset
  const add = (found: Asset): string => {
    const known = added.get(found.id)
    if (known !== undefined) return known.address
    const name = nameOf(found)
    const variants = [
      name,
      ...Array.from({length: 99}, (_, index) => name.replace(/(\.[^.]+)$/u, `-${index + 2}$1`)),
    ]
    const free =
      variants.find((each) => !taken.has(each) && asset(`${home.address}/${each}`) === undefined) ??
      name
    taken.add(free)
    const image = {path: `${home.folder}/${free}`, asset: found, address: `${home.address}/${free}`}
    added.set(found.id, image)
    const byAddress = new Map([...added.values()].map((each) => [each.address, each.path] as const))
    find = (path) => byAddress.get(path) ?? asset(path)
    return image.address
  }
  return {
    imageOf: (figure) => {
      const reference = figure['asset']
      const id =
        isObject(reference) && typeof reference['_ref'] === 'string' ? reference['_ref'] : undefined
      const {original} = figure
      if (id === undefined) return typeof original === 'string' ? original : undefined
      const own = used.get(id)
      if (own !== undefined) {
        const file = typeof original === 'string' ? asset(original) : undefined
        return file === own.file && typeof original === 'string' ? original : own.original
      }
      const found = holdings.assets.get(id)
      return found === undefined ? undefined : add(found)
    },
    asset: () => find,
    assetId: (written) => {
      const file = fileOf(written)
      return [...added.values()].find(({path}) => path === file)?.asset.id ?? assetId(written)
    },
    added: () => [...added.values()],
  }
}
