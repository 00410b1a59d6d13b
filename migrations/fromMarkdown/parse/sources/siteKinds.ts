/** What makes a website of the folder: `plain` is nothing that is known. */
export const siteKinds = ['jekyll', 'hugo', 'plain'] as const
export type SiteKind = (typeof siteKinds)[number]
