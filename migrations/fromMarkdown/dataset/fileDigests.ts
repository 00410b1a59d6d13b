import {limiter} from './limiter.ts'
import type {FindFile} from './siteFile.ts'

/** Of the bytes that are uploaded of a file that documents name; `undefined` where it is not there. */
export type FileDigest = (written: string) => Promise<string | undefined>

/** Images are read as a whole. */
const readAtOnce = 8

/** The digests of a site's files; each is read once. */
export function fileDigests(findFile: FindFile): FileDigest {
  const found = new Map<string, Promise<string | undefined>>()
  const limited = limiter(readAtOnce)
  return (written) => {
    const digest = found.get(written) ?? limited(async () => (await findFile(written))?.sha1())
    found.set(written, digest)
    return digest
  }
}
