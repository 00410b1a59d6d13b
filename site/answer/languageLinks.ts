import {hrefOf} from '../../website/addresses/address.ts'
import type {Target} from '../published/routes.ts'
import {addressOf, type SiteIndex} from '../published/siteIndex.ts'
import type {Place} from './pageSettings.ts'
import type {LanguageLink} from './siteView.ts'

/** A language's name in itself: `svenska`. */
const nameOf = (language: string): string => {
  try {
    return new Intl.DisplayNames([language], {type: 'language'}).of(language) ?? language
  } catch {
    return language
  }
}

const translationOf = (target: Target, language: string, index: SiteIndex): string | undefined => {
  if (target.kind === 'document') {
    if (target.type === 'person') return undefined
    const id = index.translationsById.get(target.id)?.get(language)
    return id === undefined ? undefined : index.addressById.get(id)
  }
  if (target.kind === 'eventsOfGroup') {
    const group = index.translationsById.get(target.group)?.get(language)
    return group === undefined ? undefined : addressOf(index, {...target, group, language})
  }
  return target.kind === 'redirect' || target.kind === 'notFound'
    ? undefined
    : addressOf(index, {...target, language})
}

/** The page in each of the site's languages. */
export function languageLinks(
  target: Target,
  index: SiteIndex,
  {folder, full}: Place,
): readonly LanguageLink[] {
  return index.languages.flatMap((language): readonly LanguageLink[] => {
    const isCurrent = language === target.language
    const own = target.kind === 'document' ? index.addressById.get(target.id) : undefined
    const translated = isCurrent
      ? (own ?? addressOf(index, target))
      : translationOf(target, language, index)
    const address = translated ?? addressOf(index, {kind: 'home', language})
    if (address === undefined) return []
    return [
      {
        language,
        title: nameOf(language),
        href: folder + hrefOf(address),
        url: full(hrefOf(address)),
        isCurrent,
        isTranslation: translated !== undefined,
      },
    ]
  })
}
