/** As React writes them, and what HTML is usually written like; both are the same to a browser. */
const spellings: readonly (readonly [RegExp, (found: string) => string])[] = [
  [/(?<= )(?:charSet|dateTime|fetchPriority|srcSet)(?==")/g, (name) => name.toLowerCase()],
  [/(?<= )(?:async|data-shown|hidden)=""/g, (attribute) => attribute.replace('=""', '')],
  [/(?<=<(?:base|br|hr|img|input|link|meta)\b[^<>]*)\/>/g, () => '>'],
]

/** Markup that React made, in the spelling that validators of HTML ask for. */
export function usualSpelling(html: string): string {
  return spellings.reduce((text, [react, usual]) => text.replace(react, usual), html)
}
