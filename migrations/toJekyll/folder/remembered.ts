import type {AddedPage, FoundPages, LostPage} from '../plan/findJobs.ts'
import {lastText, mayHaveHad, textWithDigest} from './git.ts'

/** What pages said when the dataset and they last agreed, where the repository remembers it. */
export async function basesOf(
  found: FoundPages,
  root: string,
  isClone: boolean,
): Promise<ReadonlyMap<string, string>> {
  const bases = new Map<string, string>()
  if (!isClone) return bases
  for (const {path, isKnown, wanted, digests} of found.pages) {
    if (isKnown || wanted === undefined) continue
    const text = await textWithDigest(root, path, digests)
    if (text !== undefined) bases.set(path, text)
  }
  return bases
}

/** New pages of an earlier export that never came into the repository are made again. */
export async function withUnarrived(
  found: FoundPages,
  root: string,
  isClone: boolean,
): Promise<FoundPages> {
  const unarrived = new Set<LostPage>()
  for (const page of found.lost) {
    if (isClone && page.isExported && !(await mayHaveHad(root, page.path))) unarrived.add(page)
  }
  const again = [...unarrived].map(({content, path}) => ({content, path}))
  return {
    ...found,
    added: [...found.added, ...again],
    lost: found.lost.filter((page) => !unarrived.has(page)),
  }
}

/** A page that an export took away comes back as it was. */
export async function withLastText(
  page: AddedPage,
  root: string,
  isClone: boolean,
): Promise<AddedPage> {
  const text = isClone && page.path !== undefined ? await lastText(root, page.path) : undefined
  return text === undefined ? page : {...page, text}
}
