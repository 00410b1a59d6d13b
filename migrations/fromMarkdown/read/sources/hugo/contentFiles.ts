import {makeMessage} from '../../../messages/makeMessage.ts'
import type {Message} from '../../../messages/message.ts'
import {extensionOf} from '../pageFiles.ts'

const markdown = new Set(['md', 'markdown', 'mdown'])
/** What Hugo makes pages of besides Markdown. */
const others = new Set(['html', 'htm', 'adoc', 'asciidoc', 'ad', 'org', 'rst', 'pandoc', 'pdc'])

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

const leafIndex = /(?:^|\/)index(?:\.[\w-]+)?\.(?:md|markdown|mdown|html?)$/

/** What stands in the folders of content. */
export interface ContentFiles {
  readonly pages: readonly string[]
  /** Pages in other formats. */
  readonly others: readonly string[]
  /** Markdown that is a resource of a bundle, and no page. */
  readonly parts: readonly string[]
}

/** Tells pages from what lies beside them: in the folder of an `index.md` nothing else is a page. */
export function contentFiles(files: readonly string[]): ContentFiles {
  const bundles = new Set(files.filter((path) => leafIndex.test(path)).map(folderOf))
  const isIn = (folder: string): boolean => {
    for (let at = folder; at !== ''; at = folderOf(at.slice(0, -1)))
      if (bundles.has(at)) return true
    return false
  }
  const isPart = (path: string): boolean => {
    const folder = folderOf(path)
    return leafIndex.test(path) ? isIn(folderOf(folder.slice(0, -1))) : isIn(folder)
  }
  const texts = files.filter((path) => markdown.has(extensionOf(path)))
  return {
    pages: texts.filter((path) => !isPart(path)),
    others: files.filter((path) => others.has(extensionOf(path)) && !isPart(path)),
    parts: texts.filter(isPart),
  }
}

/** The names of the files beside an `index.md`; `undefined` for a page whose folder is not its own. */
export function besideIn(
  files: readonly string[],
): (page: string) => readonly string[] | undefined {
  const folders = Map.groupBy(files, folderOf)
  return (page) => {
    if (!leafIndex.test(page)) return undefined
    const folder = folderOf(page)
    return folders.get(folder)?.map((path) => path.slice(folder.length))
  }
}

export function partOfBundle(path: string): Message {
  return makeMessage('page-not-imported', {
    reason: `\`${path}\` lies in the folder of an \`index.md\`; Hugo makes no page of it`,
    source: 'read',
    path,
    hint: 'Move it out of that folder to make it a page.',
  })
}
