/** UTF-16 code units; the time per unit grows with the length. */
const longestText = 100_000
const deepest = 100
const nestedMarkers = new RegExp(String.raw`(?:^|\n)(?:[ \t]*(?:[>*+-]|\d{1,9}[.)])){${deepest}}`)

/**
 * What one block may hold of what micromark looks back for: its time grows with the square of
 * delimiters of emphasis, and of HTML that is opened and never closed.
 */
const mostDelimiters = 1000
const mostDeclarations = 200

/** Whether a text is so long or nests so deeply that micromark takes minutes or runs out of stack. */
export function exceedsMicromark(markdown: string): boolean {
  return markdown.length > longestText || nestedMarkers.test(markdown) || hasDenseBlock(markdown)
}

const newline = 10
const exclamation = 33
const asterisk = 42
const lessThan = 60
const question = 63
const openingBracket = 91
const closingBracket = 93
const underscore = 95

const hasDenseBlock = (markdown: string): boolean => {
  let depth = 0
  let delimiters = 0
  let declarations = 0
  for (let at = 0; at < markdown.length; at++) {
    const code = markdown.charCodeAt(at)
    const next = markdown.charCodeAt(at + 1)
    if (code === openingBracket) depth += 1
    else if (code === closingBracket) depth = Math.max(0, depth - 1)
    else if (code === asterisk || code === underscore) delimiters += 1
    else if (code === lessThan && (next === exclamation || next === question)) declarations += 1
    else if (code === newline && next === newline) {
      depth = 0
      delimiters = 0
      declarations = 0
    }
    if (depth > deepest || delimiters > mostDelimiters || declarations > mostDeclarations) {
      return true
    }
  }
  return false
}
