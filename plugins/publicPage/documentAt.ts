import {addressFrom} from '../../website/addresses/address.ts'
import {addressFolders, languagePrefix} from '../../website/addresses/documentAddress.ts'
import {spellingsOf} from '../../website/addresses/spellings.ts'

const types = new Map<string, string>(
  Object.entries(addressFolders).map(([type, folder]) => [folder, type]),
)

/** `/en/events/fair/` read as an address that is made from type and slug. */
const usualFilter = (address: string, firstLanguage: string | undefined): string | undefined => {
  const [slug = '', folder = '', language, ...more] = address
    .split('/')
    .filter((segment) => segment !== '')
    .toReversed()
  const type = types.get(folder)
  if (type === undefined || more.length > 0) return undefined
  const inLanguage =
    language === undefined
      ? `(!defined(language) || language == ${JSON.stringify(firstLanguage ?? '')})`
      : `language == ${JSON.stringify(language)}`
  return `_type == "${type}" && !defined(permalink) && slug.current == ${JSON.stringify(slug)} && ${inLanguage}`
}

/**
 * A GROQ filter of the document whose page is at a path of the site; `undefined` where no document can
 * have its page. Lists have no document.
 *
 * @param path within the site, decoded or not
 * @param languages of the site, the one without a prefix first
 */
export function documentAt(path: string, languages: readonly string[]): string | undefined {
  const [firstLanguage] = languages
  const address = addressFrom(path)
  if (address === undefined) return undefined
  // What stands on every page, the start page first of all, is written there.
  const starts = [
    '/',
    ...languages.map((language) => `/${languagePrefix(language, firstLanguage)}`),
  ]
  if (starts.includes(address)) return '_type == "website"'
  const spellings = JSON.stringify(spellingsOf(address))
  const usual = usualFilter(address, firstLanguage)
  const filters = [
    `lower(permalink) in ${spellings}`,
    `!defined(permalink) && lower(source.address) in ${spellings}`,
    ...(usual === undefined ? [] : [usual]),
  ]
  const isAddressed = `_type in ${JSON.stringify([...types.values()])}`
  return `${isAddressed} && (${filters.map((filter) => `(${filter})`).join(' || ')})`
}
