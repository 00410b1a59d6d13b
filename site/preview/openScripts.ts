import {createHash} from 'node:crypto'
import {access, mkdir, readdir, readFile, rename, rm} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {extname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

const here = fileURLToPath(import.meta.url)
const client = fileURLToPath(new URL('client', import.meta.url))

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

/** Of the scripts and of the library that they bring to the browser. */
const digestOfSources = async (): Promise<string> => {
  const hash = createHash('sha256')
  for (const name of (await readdir(client)).toSorted()) {
    hash.update(`${name}\0`).update(await readFile(join(client, name)))
  }
  const library = createRequire(here).resolve('@sanity/visual-editing/package.json')
  return hash
    .update(await readFile(library))
    .digest('hex')
    .slice(0, 16)
}

const bundle = async (outDir: string): Promise<void> => {
  const {build} = await import('vite')
  await build({
    configFile: false,
    envFile: false,
    root: client,
    base: './',
    logLevel: 'error',
    mode: 'production',
    define: {'process.env.NODE_ENV': '"production"'},
    build: {
      outDir,
      emptyOutDir: true,
      rollupOptions: {
        input: join(client, `main${extname(here)}`),
        output: {entryFileNames: 'main.js', chunkFileNames: '[name]-[hash].js'},
      },
    },
  })
}

/** The scripts of preview pages for the browser, bundled unless they were before. @returns the folder */
export async function openScripts(cacheFolder: string): Promise<string> {
  const folder = join(cacheFolder, await digestOfSources())
  if (await exists(join(folder, 'main.js'))) return folder
  const unfinished = `${folder}.${process.pid}`
  await mkdir(cacheFolder, {recursive: true})
  try {
    await bundle(unfinished)
    await rm(folder, {recursive: true, force: true})
    await rename(unfinished, folder)
  } finally {
    await rm(unfinished, {recursive: true, force: true})
  }
  return folder
}
