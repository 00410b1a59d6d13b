/**
 * `address` if it is a full one on the web, which leads to the same page wherever it is read:
 * in a calendar, a feed or a search engine. `undefined` for what only means something on its own site.
 */
export function webAddress(address: string | undefined): string | undefined {
  return address !== undefined && /^https?:\/\//i.test(address) && URL.canParse(address)
    ? address
    : undefined
}
