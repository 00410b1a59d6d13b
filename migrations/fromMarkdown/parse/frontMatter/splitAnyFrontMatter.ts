import {type FrontMatterSpan, hasFrontMatter, splitFrontMatter} from './splitFrontMatter.ts'

const fence = /^\+\+\+[ \t\r]*$/gm

const splitToml = (text: string): FrontMatterSpan | undefined => {
  const [open, close] = text.matchAll(fence).take(2).toArray()
  if (open === undefined || close === undefined) return undefined
  return {
    format: 'toml',
    yamlStart: Math.min(open[0].length + 1, text.length),
    yamlEnd: close.index,
    bodyStart: behindBlankLines(text, close.index + close[0].length),
  }
}

const behindBlankLines = (text: string, from: number): number => {
  const [blank = ''] = /^(?:[ \t\r]*\n)*/.exec(text.slice(from)) ?? []
  return from + blank.length
}

const jsonToken = /"(?:\\.|[^"\\\n])*"|[{}]/g

const splitJson = (text: string): FrontMatterSpan | undefined => {
  let depth = 0
  for (const {0: found, index} of text.matchAll(jsonToken)) {
    if (found === '{') depth += 1
    else if (found === '}') depth -= 1
    if (depth > 0) continue
    const yamlEnd = index + found.length
    return {format: 'json', yamlStart: 0, yamlEnd, bodyStart: behindBlankLines(text, yamlEnd)}
  }
  return undefined
}

const nothing: FrontMatterSpan = {format: 'yaml', yamlStart: 0, yamlEnd: 0, bodyStart: 0}

/**
 * Finds front matter as Hugo does: YAML between `---`, TOML between `+++`, or a JSON object. A text
 * that begins with none of them has empty front matter.
 * @returns `undefined` where front matter begins and never ends
 * @see https://gohugo.io/content-management/front-matter/
 */
export function splitAnyFrontMatter(text: string): FrontMatterSpan | undefined {
  if (hasFrontMatter(text)) return splitFrontMatter(text)
  if (/^\+\+\+[ \t\r]*\n/.test(text)) return splitToml(text)
  return /^\{\s*["}]/.test(text) ? splitJson(text) : nothing
}
