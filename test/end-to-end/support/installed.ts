import {execFile} from 'node:child_process'
import {mkdir, readFile, readdir, rename, rm, symlink, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {promisify} from 'node:util'

import {z} from 'zod'

import {embeddedEnvironment} from '../../../bin/setup/environment.js'
import {buildPackages} from '../../../bin/setup/packages.js'
import {root} from '../../../bin/setup/root.js'

const run = promisify(execFile)

const manifest = z.object({
  name: z.string(),
  bin: z.record(z.string(), z.string()).default({}),
  dependencies: z.record(z.string(), z.string()).default({}),
  peerDependencies: z.record(z.string(), z.string()).default({}),
})

/** What the template of a Studio has beside `sanity` and its peers, and what tests have. */
const ofEveryStudio = ['@sanity/client', '@types/node', '@types/react', 'typescript', 'vitest']

/** Builds the packages and packs them into `folder`; the result is the archives. */
export async function pack(folder: string): Promise<readonly string[]> {
  await buildPackages()
  await mkdir(folder, {recursive: true})
  const args = ['pack', '--workspaces', '--include-workspace-root', '--pack-destination', folder]
  await run('npm', args, {cwd: root})
  return (await readdir(folder)).map((name) => join(folder, name))
}

/**
 * Installs archives into a Studio's folder as npm would, without its registry: beside them stands what
 * their manifests ask for and nothing else, taken from the project's own packages.
 */
export async function install(studio: string, archives: readonly string[]): Promise<void> {
  const packages = join(studio, 'node_modules')
  await mkdir(join(packages, '.bin'), {recursive: true})
  const wanted = new Set(ofEveryStudio)
  for (const archive of archives) {
    await run('tar', ['-xzf', archive, '-C', packages])
    const unpacked = join(packages, 'package')
    const {name, bin, dependencies, peerDependencies} = manifest.parse(
      JSON.parse(await readFile(join(unpacked, 'package.json'), 'utf8')),
    )
    await rename(unpacked, join(packages, name))
    for (const [command, file] of Object.entries(bin)) {
      await symlink(join('..', name, file), join(packages, '.bin', command))
    }
    for (const each of Object.keys({...dependencies, ...peerDependencies})) wanted.add(each)
  }
  const there = new Set(await readdir(packages))
  for (const name of [...wanted].filter((each) => !there.has(each))) {
    await mkdir(dirname(join(packages, name)), {recursive: true})
    await symlink(join(root, 'node_modules', name), join(packages, name), 'dir')
  }
}

/** Writes files, by their paths, into a folder. */
export async function write(
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  await mkdir(folder, {recursive: true})
  for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text)
}

export interface Outcome {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/**
 * Runs a program of an installed package, by its path in `node_modules`, in the Studio's folder.
 *
 * @returns its output and its exit code, whatever that is
 */
export async function program(
  studio: string,
  path: string,
  ...args: readonly string[]
): Promise<Outcome> {
  const file = join(studio, 'node_modules', path)
  return outcomeOf([file, ...args], studio)
}

/** Runs Node in a folder. */
export async function outcomeOf(args: readonly string[], cwd: string): Promise<Outcome> {
  const env = {...embeddedEnvironment, NODE_ENV: 'production', DO_NOT_TRACK: '1'}
  const options = {cwd, env, maxBuffer: 64 * 1024 * 1024}
  try {
    return {code: 0, ...(await run(process.execPath, [...args], options))}
  } catch (error) {
    const failed = z.object({code: z.number(), stdout: z.string(), stderr: z.string()})
    return failed.parse(error)
  }
}

/** Removes a folder of a Studio, the links in it and not what they lead to. */
export async function remove(folder: string): Promise<void> {
  await rm(folder, {recursive: true, force: true})
}
