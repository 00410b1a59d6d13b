import {cp, mkdir, readdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'

interface Template {
  readonly collection: string
  readonly name: string
  readonly text: string
}

const templatesOf = async (site: string): Promise<readonly Template[]> => {
  const templates: Template[] = []
  for (const collection of (await readdir(site)).toSorted()) {
    if (!/^_(events|posts|groups)$/.test(collection)) continue
    for (const name of (await readdir(join(site, collection))).toSorted()) {
      if (!name.endsWith('.md')) continue
      templates.push({collection, name, text: await readFile(join(site, collection, name), 'utf8')})
    }
  }
  return templates
}

/**
 * Writes a site of `pages` pages into the empty folder `target`: the pages of `site` again and
 * again under new names, each copy with titles and `ref`s of its own.
 */
export async function generateSite(site: string, target: string, pages: number): Promise<void> {
  const templates = await templatesOf(site)
  await mkdir(target, {recursive: true})
  await cp(join(site, '_config.yml'), join(target, '_config.yml'))
  await cp(join(site, '_uploads'), join(target, '_uploads'), {recursive: true})
  for (const {collection} of templates) await mkdir(join(target, collection), {recursive: true})

  for (let from = 0; from < pages; from += 500) {
    const batch = Array.from({length: Math.min(500, pages - from)}, (_, index) => from + index)
    await Promise.all(
      batch.map(async (number) => {
        const template = templates[number % templates.length]
        if (template === undefined) return
        const round = Math.floor(number / templates.length)
        const text = template.text
          .replace(/^ref:.*$/m, (line) => `${line}-${round}`)
          .replace(/^title: *(["']?)(.*?)\1 *$/m, (_line, quote: string, title: string) => {
            return `title: ${quote}${title} ${round}${quote}`
          })
        const name = template.name.replace(/\.md$/, `-${round}.md`)
        await writeFile(join(target, template.collection, name), text)
      }),
    )
  }
}
