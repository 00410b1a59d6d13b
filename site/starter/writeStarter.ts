import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {dirname, join, relative, sep} from 'node:path'

import {z} from 'zod'

import {filesBelow} from '../bundle/filesBelow.ts'
import {packagePlace} from '../bundle/place.ts'
import {type Doors, packageDoors, surroundings, withDoors} from './starterFiles.ts'

const manifestShape = z.object({
  version: z.string(),
  devDependencies: z.object({
    '@astrojs/react': z.string(),
    astro: z.string(),
    react: z.string(),
  }),
})

const slashed = (path: string): string => path.split(sep).join('/')

/** In the project itself, where there is no package to import from. */
const projectDoors = (file: string, top: string): Doors => {
  const to = (path: string): string => {
    const way = slashed(relative(dirname(file), join(top, path)))
    return way.startsWith('.') ? way : `./${way}`
  }
  return {
    website: to('website/index.ts'),
    live: to('website/live/stayTrue.ts'),
    site: to('site/answer/siteView.ts'),
  }
}

/** Writes a file, unless there is one of its name. */
const writeNew = async (file: string, text: string): Promise<boolean> => {
  await mkdir(dirname(file), {recursive: true})
  try {
    await writeFile(file, text, {flag: 'wx'})
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/**
 * Writes the source of the pages into a folder. What is there stays as it is.
 * @returns the paths of both, in order
 */
export async function writeStarter(
  folder: string,
): Promise<{readonly written: readonly string[]; readonly kept: readonly string[]}> {
  const {top, source, isProject, manifest} = packagePlace
  const {version, devDependencies} = manifestShape.parse(
    JSON.parse(await readFile(manifest, 'utf8')),
  )
  const pages = await Promise.all(
    (await filesBelow(source)).map(async (file) => {
      const path = slashed(relative(source, file))
      const doors = isProject ? projectDoors(join(folder, path), top) : packageDoors
      return {path, text: withDoors(await readFile(file, 'utf8'), doors)}
    }),
  )
  const versions = {
    lectern: version,
    astro: devDependencies.astro,
    astroReact: devDependencies['@astrojs/react'],
    react: devDependencies.react,
  }
  const written: string[] = []
  const kept: string[] = []
  for (const {path, text} of [...surroundings(versions), ...pages]) {
    const isNew = await writeNew(join(folder, path), text)
    ;(isNew ? written : kept).push(path)
  }
  return {written, kept}
}
