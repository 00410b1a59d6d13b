import {convertSite} from '../conduct/convertSite.ts'
import {settingsPath} from '../conduct/siteMessages.ts'
import {withPageIds} from '../identify/knownSite.ts'
import type {Message} from '../messages/message.ts'
import type {Converted} from '../parse/jekyllSite.ts'
import type {ConfigOverrides} from '../read/siteConfig.ts'
import type {DroppedFiles} from './droppedFile.ts'
import {isWholeSite, openDropped} from './openDropped.ts'

/** What files that were dropped become, as plain data. */
export interface ConvertedDrop {
  /** Paths of its pages. */
  readonly pages: readonly string[]
  /** Whether it is a whole site, and not some pages of one. */
  readonly isWhole: boolean
  /** IANA name */
  readonly siteZone: string
  /** Where messages about the whole site stand. */
  readonly settingsPath: string
  /** What was noticed on opening it. */
  readonly siteMessages: readonly Message[]
  /** Page by page: its messages, then its documents. */
  readonly converted: readonly Converted[]
}

/**
 * Converts files that were dropped, as they stand in their site.
 * @param ids of documents by the paths of pages that the dataset knows
 * @throws NotReadableError, SettingsError
 */
export async function convertDropped(
  files: DroppedFiles,
  usual: ConfigOverrides['usual'],
  ids: ReadonlyMap<string, string>,
): Promise<ConvertedDrop> {
  const site = withPageIds(await openDropped(files, usual), ids)
  return {
    pages: site.pages,
    isWhole: await isWholeSite(files),
    siteZone: site.config.timeZone,
    settingsPath: settingsPath(site.config),
    siteMessages: site.messages,
    converted: await Array.fromAsync(convertSite(site, {exact: false})),
  }
}
