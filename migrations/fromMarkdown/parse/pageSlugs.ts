import {slugify} from '../../../content/text/slug.ts'
import type {ParsedPage} from './page.ts'
import type {PagePath} from './pagePath.ts'
import type {PageSource} from './sources/pageSource.ts'

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The last part of an address that says something: `fair` of `/2027/fair/index.html`. */
const endOf = (url: string): string =>
  slugify(
    decode(
      url
        .replace(/(?:^|\/)index(?:\.html?)?$/u, '')
        .replace(/\.html?$/u, '')
        .split('/')
        .findLast((part) => part !== '') ?? '',
    ),
  )

/** The name of a file; of an `index` the name of its folder. */
const nameOf = ({name, inCollection}: PagePath): string => {
  const folder = inCollection.split('/').at(-2)
  return slugify(name === 'index' && folder !== undefined ? folder : name)
}

/** The slug of a page as its site addresses it, and those to try where another page has it. */
export function pageSlugs(
  path: PagePath,
  id: string,
  url: string,
  named: ReturnType<PageSource['named']>,
): Pick<ParsedPage, 'ownSlug' | 'longerSlugs'> {
  const {slug, address} = named
  const name = nameOf(path)
  const candidates = [
    typeof slug === 'string' ? slugify(slug) : '',
    typeof address === 'string' ? endOf(url) : '',
    name,
  ]
  const ownSlug = candidates.find((each) => each !== '') ?? id
  const dated = path.fileDate === undefined ? [] : [`${ownSlug}-${path.fileDate}`]
  const longer = [...dated, slugify(path.inCollection), `${ownSlug}-${id}`]
  return {ownSlug, longerSlugs: longer.filter((each) => each !== '' && each !== ownSlug)}
}
