import type {LanguageOption} from '../language/language.ts'
import {defined} from '../objects/defined.ts'

/** What a site decides once for all its pages. */
export interface Site {
  /** What pages are written in, in the order in which the Studio offers them; the first is usual. */
  readonly languages: readonly LanguageOption[]
  /** IANA name of the zone in which an event takes place unless it says otherwise. */
  readonly timeZone: string
  /** ISO 4217 code of what prices are in unless they say otherwise; euro by default. */
  readonly currency?: string
}

/** What is left out is no language and UTC, so that every time is shown with its zone. */
export type SiteOptions = Partial<Site>

export function siteOf({languages = [], timeZone = 'UTC', currency}: SiteOptions = {}): Site {
  return {languages, timeZone, ...defined({currency})}
}
