import type {DroppedFiles} from '../../../migrations/fromMarkdown/dropped/droppedFile.ts'
import {withoutFolder} from '../../../migrations/fromMarkdown/dropped/withoutFolder.ts'
import {unzip} from './unzip.ts'

/** A file that somebody chose or dropped, and where it stands below what was dropped. */
export interface GivenFile {
  readonly path: string
  readonly file: File
}

const isArchive = ({name, type}: File): boolean =>
  /\.zip$/iu.test(name) || type === 'application/zip'

/** What no site is made of: the records of Git, and what is installed or built. */
const isLeftOut = (path: string): boolean => /(?:^|\/)(?:\.git|node_modules|_site)\//u.test(path)

/** A file that the browser was given and cannot read: it is gone, changed, or has a name it cannot spell. */
class UnreadableError extends Error {
  override readonly name = 'UnreadableError'

  constructor(path: string, options: ErrorOptions) {
    super(
      `“${path}” cannot be read. Nothing was imported. See that it is still there and may be read, or leave it out, then try again.`,
      options,
    )
  }
}

const bytesOf = async ({path, file}: GivenFile): Promise<ArrayBuffer> => {
  try {
    return await file.arrayBuffer()
  } catch (cause) {
    throw new UnreadableError(path, {cause})
  }
}

/** Reads what was given, archives opened, as a site has it. @throws UnzipError, UnreadableError */
export async function gather(given: readonly GivenFile[]): Promise<DroppedFiles> {
  const files = new Map<string, Uint8Array>()
  for (const one of given) {
    const {path, file} = one
    if (isLeftOut(path)) continue
    const bytes = await bytesOf(one)
    if (!isArchive(file)) files.set(path, new Uint8Array(bytes))
    else for (const [inner, content] of await unzip(bytes)) files.set(inner, content)
  }
  return withoutFolder(files)
}
