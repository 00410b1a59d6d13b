import type {Message} from '../../fromMarkdown/messages/message.ts'
import {differing, fieldsOf, leavesWords, type PageContent} from '../compare/fields.ts'
import {pageContent} from '../reading/pageContent.ts'
import type {SiteReading} from '../reading/siteReader.ts'
import type {FoundPage} from './findJobs.ts'
import {conflict, siteNewer} from './messages.ts'
import {namesIn} from './names.ts'
import type {SiteState} from './siteState.ts'

export interface Triage {
  /** Pages that the export may write. */
  readonly pages: readonly FoundPage[]
  readonly messages: readonly Message[]
}

/**
 * Tells pages that only an editor changed from those that the site's people changed since the import.
 * A page that both changed is left alone. (Merging the two would begin here: of each field it is
 * known what it was, what it is on the site and what it is in the dataset.)
 * @param bases for pages whose file is not as it was imported, the text that was, where it is known
 */
export function triage(
  pages: readonly FoundPage[],
  bases: ReadonlyMap<string, string>,
  site: SiteReading,
  state: SiteState,
): Triage {
  const {files, reader, asset, assetId, holdings} = state
  const names = namesIn(holdings, site, assetId)
  const older = new Map(files)
  for (const [path, text] of bases) {
    const file = files.get(path)
    if (file !== undefined) older.set(path, {...file, text})
  }
  const base = bases.size === 0 ? site : reader.read(older.values(), asset)
  const kept: FoundPage[] = []
  const messages: Message[] = []
  for (const page of pages) {
    const {wanted, path, isKnown} = page
    if (wanted === undefined || isKnown) {
      kept.push(page)
      continue
    }
    const withoutWords = leavesWords(wanted.document)
    const fieldsIn = (reading: SiteReading) => {
      const found = reading.pages.get(path)
      const content: PageContent | undefined =
        found === undefined ? undefined : pageContent(found, assetId)
      return content === undefined ? {} : fieldsOf(content, names.shown(reading), withoutWords)
    }
    const document = fieldsOf(wanted, names.wanted)
    const shown = fieldsIn(site)
    const before = bases.has(path) ? fieldsIn(base) : undefined
    if (before !== undefined && differing(before, shown).length === 0) kept.push(page)
    else if (before !== undefined && differing(document, before).length === 0) {
      messages.push(siteNewer(path))
    } else {
      messages.push(
        ...differing(document, shown).map((field) =>
          conflict(path, field, shown[field], document[field]),
        ),
      )
    }
  }
  return {pages: kept, messages}
}
