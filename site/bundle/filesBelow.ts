import {readdir} from 'node:fs/promises'
import {join} from 'node:path'

const ignored = new Set(['node_modules', '.astro', '.lectern', 'public', 'dist'])

/** The source files in a folder, in one order on every machine; none of what is made from them. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, {withFileTypes: true}).catch(() => [])
  const nested = await Promise.all(
    entries
      .filter(({name}) => !ignored.has(name))
      .map((entry) => {
        const path = join(folder, entry.name)
        return entry.isDirectory() ? filesBelow(path) : Promise.resolve([path])
      }),
  )
  return nested.flat().toSorted()
}
