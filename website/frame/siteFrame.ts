import type {Language} from '../../content/language/language.ts'
import {linkHref} from '../body/safeHref.ts'
import type {PageSettings} from '../page/settings.ts'
import type {Website} from './website.ts'

type Text = NonNullable<Website['texts']>[number]

export interface MenuLink {
  readonly href: string
  readonly label: string
}

/** What stands around the pages in one language, as far as somebody has said it. */
export interface SiteFrame {
  readonly title?: string
  readonly description?: string
  readonly menu?: readonly MenuLink[]
  readonly logo?: NonNullable<Website['logo']>
  readonly footer?: NonNullable<Text['footer']>
}

/**
 * What the settings say for `language`. A name that is given in another language only holds for all;
 * what is a sentence or leads somewhere does not.
 *
 * @param settings Tells where pages are.
 */
export function siteFrame(
  website: Website | undefined,
  language: Language,
  settings: Pick<PageSettings, 'urlOf' | 'siteHref'>,
): SiteFrame {
  const {logo, texts = []} = website ?? {}
  const own: Partial<Text> = texts.find((text) => text.language === language) ?? {}
  const title = siteTitle(website, language)
  const menu = (own.menu ?? []).flatMap((item) => menuLink(item, settings))
  return {
    ...(title !== undefined && {title}),
    ...(isSaid(own.description) && {description: own.description}),
    ...(menu.length > 0 && {menu}),
    ...(logo?.asset !== undefined && {logo}),
    ...(own.footer !== undefined && own.footer.length > 0 && {footer: own.footer}),
  }
}

/** The name of the site; where it has none in `language`, that of another. */
export function siteTitle(website: Website | undefined, language: Language): string | undefined {
  const texts = website?.texts ?? []
  const own = texts.filter((text) => text.language === language)
  return [...own, ...texts].find(({title}) => isSaid(title))?.title
}

const isSaid = (text: string | undefined): text is string => (text ?? '').trim() !== ''

const menuLink = (
  {label, page, url}: NonNullable<Text['menu']>[number],
  settings: Pick<PageSettings, 'urlOf' | 'siteHref'>,
): readonly MenuLink[] => {
  // Only the id decides where a page is.
  const address =
    page?._ref === undefined ? undefined : settings.urlOf({_type: 'event', _id: page._ref})
  const href = address ?? linkHref(url, settings)
  return isSaid(label) && isSaid(href) ? [{label, href}] : []
}
