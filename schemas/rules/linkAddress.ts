import type {UrlRule} from 'sanity'

/** Whatever a visitor can follow: a page on the web or of this site, mail, telephone. */
export function linkAddress(rule: UrlRule): UrlRule {
  return rule
    .uri({scheme: ['http', 'https', 'mailto', 'tel'], allowRelative: true})
    .error(
      'This is no address. Write https://example.org/page, mailto:name@example.org, or /page for a page of this site.',
    )
}
