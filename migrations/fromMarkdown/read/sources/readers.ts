import {readdir} from 'node:fs/promises'

import type {SiteKind} from '../../parse/sources/siteKinds.ts'
import {hugoReader} from './hugo/hugoReader.ts'
import {jekyllReader} from './jekyllReader.ts'
import {plainReader} from './plainReader.ts'
import type {SiteReader} from './siteReader.ts'

/** How each kind of site is opened. */
export const readers: Readonly<Record<SiteKind, SiteReader>> = {
  jekyll: jekyllReader,
  hugo: hugoReader,
  plain: plainReader,
}

/** What is looked for first; `plain` is what nothing else is. */
const order: readonly SiteKind[] = ['hugo', 'jekyll', 'plain']

/** The kind of site that a folder is by what it holds, or by the configuration given for it. */
export async function kindOf(root: string, configFiles: readonly string[] = []): Promise<SiteKind> {
  const names = new Set([...(await readdir(root)), ...configFiles.map(() => '_config.yml')])
  return order.find((kind) => readers[kind].isSite(names)) ?? 'plain'
}
