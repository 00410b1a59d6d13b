import {readFile, writeFile} from 'node:fs/promises'
import {extname, join} from 'node:path'

const uploaded = /\/uploads\/([\w-]+\.(?:png|jpe?g))/u

/**
 * Gives so many of the pages an image of their own, which shows the same and has other bytes.
 * @param pages of the site in `folder`
 */
export async function giveOwnImages(
  folder: string,
  pages: readonly string[],
  images: number,
): Promise<void> {
  let given = 0
  for (const page of pages) {
    if (given === images) return
    const text = await readFile(page, 'utf8')
    const name = uploaded.exec(text)?.[1]
    if (name === undefined) continue
    const own = `own-${given}${extname(name)}`
    const bytes = await readFile(join(folder, '_uploads', name))
    await writeFile(join(folder, '_uploads', own), Buffer.concat([bytes, Buffer.from(own)]))
    await writeFile(page, text.replaceAll(`/uploads/${name}`, `/uploads/${own}`))
    given += 1
  }
}
