import {
  lstat,
  mkdir,
  mkdtemp,
  open,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join, relative, resolve} from 'node:path'

import {DatasetError} from '../../fromMarkdown/dataset/errors.ts'
import {fileDigest} from '../../fromMarkdown/read/fileDigest.ts'
import {isInside} from '../../fromMarkdown/read/listFolder.ts'
import type {FileChange} from '../plan/exportPlan.ts'
import {diffFolders} from './git.ts'
import {RepositoryError} from './repository.ts'

/** What three bytes some editors put in front of UTF-8; readers leave them out. */
const byteOrderMark = '\uFEFF'

const hasMark = async (file: string): Promise<boolean> => {
  const bytes = await readFile(file).catch(() => undefined)
  return bytes !== undefined && bytes.subarray(0, 3).toString('hex') === 'efbbbf'
}

/** Where a file of the site is to be. @throws RepositoryError for a path that leads out of the site */
const placeIn = async (root: string, path: string): Promise<string> => {
  const file = resolve(root, path)
  const outside = new RepositoryError(
    `\`${path}\` is outside of the site; nothing was written there.`,
  )
  if (!isInside(root, file) || relative(root, file).split(/[\\/]/u).includes('.git')) throw outside
  await mkdir(dirname(file), {recursive: true})
  if (!isInside(root, join(await realpath(dirname(file)), 'x'))) throw outside
  return file
}

/** Whether a page is a symbolic link: its text is that of another file. */
export async function isLink(root: string, path: string): Promise<boolean> {
  const found = await lstat(join(root, path)).catch(() => undefined)
  return found?.isSymbolicLink() === true
}

/** What a file is called while it is written. */
const unfinished = '.lectern-new'

/** Takes away what an export left that was killed while it wrote. */
export async function removeUnfinished(root: string, paths: readonly string[]): Promise<void> {
  for (const path of paths.filter((each) => each.endsWith(unfinished))) {
    await rm(join(root, path), {force: true})
  }
}

/** Puts a file in place as a whole: a reader sees the old one or the new one. */
const replaceFile = async (file: string, bytes: Uint8Array): Promise<void> => {
  const beside = `${file}${unfinished}`
  const old = await stat(file).catch(() => undefined)
  try {
    const handle = await open(beside, 'w')
    try {
      if (old !== undefined) await handle.chmod(old.mode)
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(beside, file)
  } catch (error) {
    await rm(beside, {force: true}).catch(() => undefined)
    const reason = error instanceof Error ? error.message : String(error)
    throw new DatasetError(
      `\`${file}\` cannot be written: ${reason}. What was written before stays. Let the file be written and run the command again.`,
      {cause: error},
    )
  }
}

/** A page as it is about to be written. */
export interface PreparedFile {
  /** Absolute. */
  readonly file: string
  /** `undefined` where the page goes. */
  readonly bytes: Uint8Array | undefined
  /** Of those bytes. */
  readonly digest: string | undefined
}

const digestAt = async (file: string): Promise<string | undefined> => {
  const bytes = await readFile(file).catch(() => undefined)
  return bytes === undefined ? undefined : fileDigest(bytes)
}

/**
 * What is to be written or taken away; nothing is done yet.
 * @param known the digest of the file as it was read; `undefined` for a new one
 * @throws RepositoryError for a path that leads out of the site, and for a file that somebody changed
 *   in the meantime
 */
export async function prepareFile(
  root: string,
  {path, after}: FileChange,
  known: string | undefined,
): Promise<PreparedFile> {
  const file = await placeIn(root, path)
  const real = await realpath(file).catch(() => file)
  if (!isInside(root, real))
    throw new RepositoryError(`\`${path}\` leads out of the site; nothing was written there.`)
  if ((await digestAt(real)) !== known) {
    throw new RepositoryError(
      `\`${path}\` changed while it was to be written. Nothing was written into the folder; run the command again.`,
    )
  }
  if (after === undefined) return {file, bytes: undefined, digest: undefined}
  const bytes = Buffer.from((await hasMark(real)) ? byteOrderMark + after : after)
  return {file: real, bytes, digest: fileDigest(bytes)}
}

/** Writes or takes away one page. */
export async function writePrepared({file, bytes}: PreparedFile): Promise<void> {
  if (bytes === undefined) await rm(file)
  else await replaceFile(file, bytes)
}

/** Writes a file that the site does not have. */
export async function writeBytes(root: string, path: string, bytes: Uint8Array): Promise<void> {
  await replaceFile(await placeIn(root, path), bytes)
}

/** What would change, as a unified diff. */
export async function diffOf(changes: readonly FileChange[]): Promise<string> {
  if (changes.length === 0) return ''
  const parent = await mkdtemp(join(tmpdir(), 'lectern-diff-'))
  try {
    for (const {path, before, after} of changes) {
      for (const [side, text] of [
        ['a', before],
        ['b', after],
      ] as const) {
        const file = join(parent, side, path)
        await mkdir(join(parent, side), {recursive: true})
        if (text === undefined) continue
        await mkdir(dirname(file), {recursive: true})
        await writeFile(file, text)
      }
    }
    return await diffFolders(parent)
  } finally {
    await rm(parent, {recursive: true, force: true})
  }
}
