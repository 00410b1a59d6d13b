import type {Language} from '../language/language.ts'
import type {Figure, TextBlock} from '../text/portableText.ts'
import type {Reference} from './reference.ts'

/** `_id` of the one document that says how the website looks. */
export const websiteId = 'website'

/** Kinds of letters that every computer has, so that no other host is asked for them. */
export const websiteFonts = ['plain', 'humanist', 'geometric', 'book', 'slab'] as const
export type WebsiteFont = (typeof websiteFonts)[number]

export const websiteFontTitles: Readonly<Record<WebsiteFont, string>> = {
  plain: 'Plain: that of the visitor’s computer',
  humanist: 'Humanist: warm, without serifs',
  geometric: 'Geometric: round and modern',
  book: 'Book: with serifs',
  slab: 'Slab: with sturdy serifs',
}

export interface MenuItem {
  readonly _type: 'menuItem'
  readonly _key: string
  readonly label: string
  /** A page of this site; weak. It wins over `url`. */
  readonly page?: Reference
  readonly url?: string
}

/** What the website says of itself in one language. */
export interface WebsiteText {
  readonly _type: 'websiteText'
  readonly _key: string
  readonly language: Language
  readonly title?: string
  /** One or two sentences, for search engines and the home page. */
  readonly description?: string
  /** Without one, the site makes a menu of what it has. */
  readonly menu?: readonly MenuItem[]
  readonly footer?: readonly TextBlock[]
}

/** How the website looks and what stands around its pages. All of it has defaults. */
export interface WebsiteDocument {
  readonly _id: string
  readonly _type: 'website'
  readonly logo?: Figure
  readonly texts?: readonly WebsiteText[]
  /** `#rrggbb`: of links and buttons. */
  readonly accent?: string
  /** `#rrggbb`: behind the text, where the visitor’s computer is not set to dark. */
  readonly background?: string
  readonly font?: WebsiteFont
}
