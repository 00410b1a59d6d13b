import type {Message} from '../messages/message.ts'
import type {SiteFiles} from './siteFiles.ts'

/** The files below a folder, relative to the site, and what was noticed on the way. */
export interface WalkedFolder {
  readonly files: readonly string[]
  readonly messages: readonly Message[]
}

/** Every file below a folder that `isRead` takes, sorted within each folder; none of one that is not there. */
export async function walkFolder(
  {list}: SiteFiles,
  folder: string,
  isRead: (path: string, name: string) => boolean,
): Promise<WalkedFolder> {
  const files: string[] = []
  const messages: Message[] = []
  const walk = async (at: string): Promise<void> => {
    const listing = await list(at)
    messages.push(...listing.messages)
    for (const {path, name, isFolder} of listing.entries) {
      if (!isRead(path, name)) continue
      if (isFolder) await walk(path)
      else files.push(path)
    }
  }
  await walk(folder)
  return {files, messages}
}
