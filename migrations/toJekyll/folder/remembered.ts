import type {AddedPage, FoundPages, LostPage} from '../plan/findJobs.ts'
import type {Repository} from './repository.ts'

/** What pages said when the dataset and they last agreed, where the repository remembers it. */
export async function basesOf(
  found: FoundPages,
  repository: Repository | undefined,
): Promise<ReadonlyMap<string, string>> {
  const bases = new Map<string, string>()
  if (repository === undefined) return bases
  for (const {path, isKnown, wanted, digests} of found.pages) {
    if (isKnown || wanted === undefined) continue
    const text = await repository.textWithDigest(path, digests)
    if (text !== undefined) bases.set(path, text)
  }
  return bases
}

/** New pages of an earlier export that never came into the repository are made again. */
export async function withUnarrived(
  found: FoundPages,
  repository: Repository | undefined,
): Promise<FoundPages> {
  const unarrived = new Set<LostPage>()
  for (const page of found.lost) {
    const isLost = page.isExported && repository !== undefined
    if (isLost && !(await repository.mayHaveHad(page.path))) unarrived.add(page)
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
  repository: Repository | undefined,
): Promise<AddedPage> {
  const text = page.path === undefined ? undefined : await repository?.lastText(page.path)
  return text === undefined ? page : {...page, text}
}
