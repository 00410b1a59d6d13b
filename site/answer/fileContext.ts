import type {PageContent} from '../../website/documents/pageContent.ts'
import type {FileContext} from '../files/siteFile.ts'
import {contentOf} from '../published/contentOf.ts'
import type {Documents} from '../published/documents.ts'
import type {SiteIndex} from '../published/siteIndex.ts'
import {pageSettings, placeOf, titleOf, type ViewSettings} from './pageSettings.ts'

const atOnce = 100

const contentsOf = async function* (
  ids: readonly string[],
  index: SiteIndex,
  documents: Documents,
): AsyncGenerator<PageContent> {
  for (let first = 0; first < ids.length; first += atOnce) {
    const batch = ids.slice(first, first + atOnce)
    const contents = await Promise.all(batch.map((id) => contentOf(id, index, documents)))
    yield* contents.flatMap((content) => content ?? [])
  }
}

/** What the files of the site besides its pages are made from. */
export function fileContext(
  index: SiteIndex,
  documents: Documents,
  settings: ViewSettings,
): FileContext {
  const {full} = placeOf(settings.baseUrl)
  return {
    index,
    baseUrl: settings.baseUrl,
    title: titleOf(index, settings.baseUrl),
    channels: settings.channels,
    settings: pageSettings(index, settings, settings.now(), 'full'),
    full,
    contents: (ids) => contentsOf(ids, index, documents),
  }
}
