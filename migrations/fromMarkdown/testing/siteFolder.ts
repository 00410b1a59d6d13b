import {mkdir, mkdtemp, realpath, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'

import {afterAll} from 'vitest'

const folders: string[] = []

/** A folder with these files, which goes when the tests of a file are done. */
export async function siteFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'lectern-site-')))
  folders.push(folder)
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), {recursive: true})
    await writeFile(join(folder, path), content)
  }
  return folder
}

afterAll(async () => {
  for (const folder of folders) await rm(folder, {recursive: true, force: true})
})

/** The text of a page with this front matter. */
export function page(frontMatter: string, body = 'Text.\n'): string {
  return `---\n${frontMatter}${frontMatter === '' ? '' : '\n'}---\n${body}`
}
