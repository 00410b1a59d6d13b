const heading = /^ {0,3}#{1,6}[ \t]+(.*?)[ \t#]*$/u
const underline = /^ {0,3}(?:=+|-+)[ \t]*$/u
const bullet = /^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+/u
const attributes = /\{[^{}]*\}[ \t]*$/u
const signs = /[*_`]+/gu

const plain = (text: string): string => text.replaceAll(signs, '').trim()

const titleOf = (text: string): string =>
  plain(text.replace(attributes, '')).replace(/[:?]$/u, '').toLowerCase()

/** The text of the heading that a line is, or that the next one makes of it. */
const headingAt = (lines: readonly string[], at: number): string | undefined => {
  const line = lines[at] ?? ''
  const [, text] = heading.exec(line) ?? []
  if (text !== undefined) return text
  return line.trim() !== '' && underline.test(lines[at + 1] ?? '') ? line : undefined
}

/**
 * What stands under the first heading of a Markdown text that has one of some names: its first
 * paragraph, or the items of its list.
 */
export function underHeading(
  markdown: string,
  names: readonly string[],
): string | readonly string[] | undefined {
  const wanted = new Set(names.map(titleOf))
  const lines = markdown.split(/\r?\n/u)
  const at = lines.findIndex((_, index) => wanted.has(titleOf(headingAt(lines, index) ?? '\n')))
  if (at === -1) return undefined
  const below = at + (heading.test(lines[at] ?? '') ? 1 : 2)
  const first = lines.findIndex((line, index) => index >= below && line.trim() !== '')
  const own: string[] = []
  for (let index = first; index >= below && index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    if (line.trim() === '' || headingAt(lines, index) !== undefined) break
    own.push(line)
  }
  if (own.length === 0) return undefined
  const items = own.filter((line) => bullet.test(line))
  return items.length > 1
    ? items.map((line) => plain(line.replace(bullet, '')))
    : plain(own.map((line) => line.replace(bullet, '').trim()).join(' '))
}
