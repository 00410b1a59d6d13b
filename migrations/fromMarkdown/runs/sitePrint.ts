import {hash} from 'node:crypto'

import type {Message} from '../messages/message.ts'
import type {Site, SiteFile} from '../parse/jekyllSite.ts'

/** Two of a site are the same only if the same documents and messages come of it. */
export interface Printing {
  readonly site: Pick<Site, 'config' | 'pages' | 'files' | 'messages'>
  /** What else decides what becomes of a site: the options, the program. */
  readonly by: readonly string[]
  /** Files that documents name: `image@file://./uploads/a.png`. */
  readonly named: readonly string[]
  readonly pageDigest: (path: string) => Promise<string>
  /** Of the bytes of a file that documents name; `undefined` where it is not there. */
  readonly fileDigest: (written: string) => Promise<string | undefined>
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
  const lines = [...by, JSON.stringify(site.config), JSON.stringify(site.messages)]
  lines.push((site.files ?? []).toSorted().join('\n'))
  for (const file of named) lines.push(`${file} ${(await fileDigest(file)) ?? ''}`)
  return hash('sha256', lines.join('\n'), 'base64url')
}

/** A digest of all that an import reads of a site. */
export async function sitePrint(printing: Printing): Promise<string> {
  const lines = [await restPrint(printing)]
  for (const path of printing.site.pages) lines.push(`${path} ${await printing.pageDigest(path)}`)
  return hash('sha256', lines.join('\n'), 'base64url')
}

/** A site, and what was read of it. */
export interface WatchedSite {
  readonly site: Site
  /** As the page was read; `undefined` where it was read twice and changed meanwhile, or never. */
  readonly digestOf: (path: string) => string | undefined
}

/** Takes down what is read of a site. */
export function watchSite(site: Site): WatchedSite {
  const digests = new Map<string, string>()
  return {
    site: {
      ...site,
      read: async (path) => {
        const file = await site.read(path)
        const digest = pageDigest(file)
        const known = digests.get(path)
        digests.set(path, known === undefined || known === digest ? digest : '')
        return file
      },
    },
    digestOf: (path) => digests.get(path) || undefined,
  }
}
