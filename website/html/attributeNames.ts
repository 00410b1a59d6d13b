/** As React writes them; HTML takes names in any letters, and its validators ask for small ones. */
const names = /(?<= )(?:charSet|dateTime|fetchPriority|srcSet)(?==")/g

/** Markup that React made, with its attributes as HTML is usually written. */
export function withSmallNames(html: string): string {
  return html.replace(names, (name) => name.toLowerCase())
}
