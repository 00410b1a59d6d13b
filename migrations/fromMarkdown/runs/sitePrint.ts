import {hash} from 'node:crypto'

import type {FileDigest} from '../dataset/fileDigests.ts'
import type {Message} from '../messages/message.ts'
import type {SeenPage, Site, SiteFile} from '../parse/jekyllSite.ts'

/** Two of a site are the same only if the same documents and messages come of it. */
export interface Printing {
  readonly site: Pick<Site, 'config' | 'pages' | 'files' | 'messages'>
  /** What else decides what becomes of a site: the options, the program. */
  readonly by: readonly string[]
  /** Files that documents name: `image@file://./uploads/a.png`. */
  readonly named: readonly string[]
  readonly pageDigest: (path: string) => Promise<string>
  readonly fileDigest: FileDigest
}

/** Tells two versions of a page's file apart. */
export function pageDigest(file: SiteFile | Message): string {
  if ('ruleId' in file) return JSON.stringify(file)
  return file.beside === undefined ? file.digest : `${file.digest} ${file.beside.join(' ')}`
}

/** A digest of all that an import reads of a site but for its pages. */
export async function restPrint({
  site,
  by,
  named,
  fileDigest,
}: Omit<Printing, 'pageDigest'>): Promise<string> {
  const lines = [
    ...by,
    JSON.stringify(site.config),
    JSON.stringify(site.messages),
    ...(site.files ?? []).toSorted(),
    ...(await Promise.all(named.map(async (file) => `${file} ${(await fileDigest(file)) ?? ''}`))),
  ]
  return hash('sha256', lines.join('\n'), 'base64url')
}

/** A digest of all that an import reads of a site. */
export async function sitePrint(printing: Printing): Promise<string> {
  const lines = [await restPrint(printing)]
  for (const path of printing.site.pages) lines.push(`${path} ${await printing.pageDigest(path)}`)
  return hash('sha256', lines.join('\n'), 'base64url')
}

/** Of a page that was read twice and changed meanwhile. */
const changed: SeenPage = {print: ''}

/** A site that takes down what is read of it. */
export function watchSite(site: Site): Site & Required<Pick<Site, 'seen'>> {
  const pages = new Map<string, SeenPage>()
  const known = (path: string): SeenPage | undefined => pages.get(path) ?? site.seen?.(path)
  return {
    ...site,
    read: async (path) => {
      const file = await site.read(path)
      const now = {print: pageDigest(file), ...('text' in file && {digest: file.digest})}
      const before = known(path)
      pages.set(path, before === undefined || before.print === now.print ? now : changed)
      return file
    },
    seen: (path) => {
      const page = known(path)
      return page === changed ? undefined : page
    },
  }
}
