import type {Site} from '../parse/jekyllSite.ts'
import {fingerprint} from './fingerprint.ts'

/** More pages than are converted ahead of what is planned. */
const mostRemembered = 500

/** A site whose pages' fingerprints are known without reading them again, while it is converted. */
export function rememberedPrints(site: Site): {
  readonly site: Site
  /** Of a page's text; none where it cannot be read. */
  readonly printOf: (path: string) => Promise<string | undefined>
} {
  const texts = new Map<string, string>()
  return {
    site: {
      ...site,
      read: async (path) => {
        const file = await site.read(path)
        texts.delete(path)
        if ('text' in file) texts.set(path, file.text)
        const [oldest] = texts.keys()
        if (texts.size > mostRemembered && oldest !== undefined) texts.delete(oldest)
        return file
      },
    },
    printOf: async (path) => {
      const known = texts.get(path)
      if (known !== undefined) return fingerprint(known)
      const file = await site.read(path)
      return 'text' in file ? fingerprint(file.text) : undefined
    },
  }
}
