import {readdir, realpath, stat} from 'node:fs/promises'
import {join, sep} from 'node:path'

import {makeMessage} from '../messages/makeMessage.ts'
import type {Message} from '../messages/message.ts'
import {errorCode} from './errorCode.ts'
import type {Entry, Listing} from './siteFiles.ts'

const inSite = (folder: string, name: string): string =>
  folder === '' ? name : `${folder}/${name}`

const outside = (path: string, target: string): Message =>
  makeMessage('symlink-outside', {
    reason: `\`${path}\` is a link out of the site folder and was not followed`,
    source: 'read',
    path,
    hint: 'Copy the file into the site.',
    actual: target,
  })

const unreadable = (path: string, error: unknown): Message =>
  makeMessage('file-unreadable', {
    reason: `\`${path}\` cannot be read (${errorCode(error)})`,
    source: 'read',
    path,
    hint: 'Look at its permissions, and at where it links to.',
  })

export function isInside(root: string, target: string): boolean {
  return target === root || target.startsWith(root.endsWith(sep) ? root : root + sep)
}

/** Follows a link: what it leads to, or why it is not followed. */
const follow = async (root: string, path: string, name: string): Promise<Entry | Message> => {
  try {
    const target = await realpath(join(root, path))
    if (!isInside(root, target)) return outside(path, target)
    const isFolder = (await stat(target)).isDirectory()
    const holdsItself = isFolder && isInside(target, join(root, path))
    return holdsItself ? unreadable(path, 'ELOOP') : {path, name, isFolder}
  } catch (error) {
    return unreadable(path, error)
  }
}

/**
 * What a folder of the site holds, sorted by code unit. Links are followed inside the site only.
 * `root` is the site folder's real path.
 */
export async function listFolder(root: string, folder: string): Promise<Listing> {
  const entries: Entry[] = []
  const messages: Message[] = []
  try {
    const target = await realpath(join(root, folder))
    if (!isInside(root, target)) return {entries, messages: [outside(folder, target)]}
    for (const found of await readdir(join(root, folder), {withFileTypes: true})) {
      const {name} = found
      const path = inSite(folder, name)
      if (!found.isSymbolicLink()) {
        if (found.isFile() || found.isDirectory()) {
          entries.push({path, name, isFolder: found.isDirectory()})
        }
        continue
      }
      const followed = await follow(root, path, name)
      if ('isFolder' in followed) entries.push(followed)
      else messages.push(followed)
    }
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') messages.push(unreadable(folder, error))
  }
  entries.sort((one, other) => (one.path < other.path ? -1 : 1))
  return {entries, messages}
}
