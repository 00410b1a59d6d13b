import type {SiteKind} from '../../parse/sources/siteKinds.ts'
import type {SiteFiles} from '../siteFiles.ts'
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

/** The kind of site that files are by what they are called, or by the configuration given for them. */
export async function kindOf(
  {list}: SiteFiles,
  configFiles: readonly string[] = [],
): Promise<SiteKind> {
  const {entries} = await list('')
  const names = new Set([...entries.map(({name}) => name), ...configFiles.map(() => '_config.yml')])
  return order.find((kind) => readers[kind].isSite(names)) ?? 'plain'
}
