import {existsSync, mkdirSync} from 'node:fs'
import {mkdtemp, rename, rm} from 'node:fs/promises'
import {dirname, join} from 'node:path'

import {startFailure} from '../store/failures.ts'
import {wrongUsage} from './arguments.ts'

/**
 * Has `write` make a file that gets its name once it is whole: whoever finds it has all of it.
 * `folder` is for what is needed on the way, on the same disk; nothing of it stays, however it ends.
 */
export async function wholeFile<Result>(
  file: string,
  write: (unfinished: {readonly path: string; readonly folder: string}) => Promise<Result>,
): Promise<Result> {
  if (existsSync(file)) throw wrongUsage(`${file} exists already. Choose another name.`)
  const folder = await folderBeside(file)
  try {
    const path = join(folder, 'whole')
    const result = await write({path, folder})
    await rename(path, file)
    return result
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

const folderBeside = async (file: string): Promise<string> => {
  try {
    mkdirSync(dirname(file), {recursive: true})
    return await mkdtemp(join(dirname(file), '.lectern-unfinished-'))
  } catch (error) {
    throw startFailure(error, file)
  }
}
