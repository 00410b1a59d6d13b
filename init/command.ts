import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'

import {z} from 'zod'

import {type InitOptions, readOptions, usage, WrongUsage} from './options.ts'
import {type StudioFile, studioFiles} from './studioFiles.ts'

const wrongUsage = 2

const manifest = z.object({
  version: z.string(),
  peerDependencies: z.record(z.string(), z.string()),
})

/** Writes a file, unless there is one of its name. */
const writeNew = async (folder: string, {path, text}: StudioFile): Promise<boolean> => {
  try {
    await writeFile(join(folder, path), text, {flag: 'wx'})
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

const indented = (text: string): string => text.replaceAll(/^(?=.)/gm, '    ')

const init = async (options: InitOptions): Promise<void> => {
  const own = fileURLToPath(import.meta.resolve('lectern/package.json'))
  const files = studioFiles(options, manifest.parse(JSON.parse(await readFile(own, 'utf8'))))
  await mkdir(options.folder, {recursive: true})
  const kept: string[] = []
  for (const file of files) {
    if (await writeNew(options.folder, file)) {
      console.log(`✓ ${file.path} written`)
    } else if ((await readFile(join(options.folder, file.path), 'utf8')) === file.text) {
      console.log(`✓ ${file.path} is as it should be`)
    } else {
      console.log(`– ${file.path} is there and stays as it is.\n\n${indented(file.otherwise)}\n`)
      kept.push(file.path)
    }
  }
  console.log(nextSteps(relative(process.cwd(), options.folder), kept))
}

const nextSteps = (folder: string, kept: readonly string[]): string => {
  const steps = [
    ...(kept.length === 0 ? [] : [`Change ${kept.join(', ')} as shown above.`]),
    ...(folder === '' ? [] : [`cd ${folder}`]),
    'npm install',
    'npm start                       builds the Studio and serves it on http://127.0.0.1:3333',
    'npx lectern apply <folder>      brings a Jekyll site into it',
  ]
  return `\nWhat to do next:\n${steps.map((step) => `  ${step}`).join('\n')}`
}

try {
  const options = readOptions(process.argv.slice(2))
  if (options.help) console.log(usage)
  else await init(options)
} catch (error) {
  if (!(error instanceof WrongUsage)) throw error
  console.error(`${error.message}\nSee: lectern init --help`)
  process.exitCode = wrongUsage
}
