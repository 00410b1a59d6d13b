/** UTF-16 code units; the time per unit grows with the length. */
const longestText = 200_000
const deepest = 100
const nestedMarkers = new RegExp(String.raw`(?:^|\n)(?:[ \t]*(?:[>*+-]|\d{1,9}[.)])){${deepest}}`)

/** Whether a text is so long or nests so deeply that micromark takes minutes or runs out of stack. */
export function exceedsMicromark(markdown: string): boolean {
  return markdown.length > longestText || nestedMarkers.test(markdown) || nestsBrackets(markdown)
}

function nestsBrackets(markdown: string): boolean {
  let depth = 0
  for (let at = 0; at < markdown.length; at++) {
    const code = markdown.charCodeAt(at)
    if (code === 91 && ++depth > deepest) return true
    if (code === 93) depth = Math.max(0, depth - 1)
    else if (code === 10 && markdown.charCodeAt(at + 1) === 10) depth = 0
  }
  return false
}
