import type {UrlRule} from 'sanity'

/** A page on the web. */
export function webAddress(rule: UrlRule): UrlRule {
  return rule
    .uri({scheme: ['http', 'https']})
    .error('This is no web address. It starts with https://, such as https://example.org/page.')
}
