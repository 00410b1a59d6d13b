import {type Node, parseYaml} from '../../../psych/index.ts'
import {splitFrontMatter} from '../../fromMarkdown/parse/frontMatter/splitFrontMatter.ts'
import {lineBreakOf} from '../text/lines.ts'

export type MappingNode = Extract<Node, {kind: 'mapping'}>
type SequenceNode = Extract<Node, {kind: 'sequence'}>

/** Where a value stands: keys of maps, places in lists. */
export type Path = readonly (string | number)[]

/** The front matter of a page as text, with its tree. Offsets of the tree are those of `yaml`. */
export interface FrontMatterText {
  readonly yaml: string
  /** Where `yaml` begins in the page's text. */
  readonly start: number
  /** Where the body begins in the page's text. */
  readonly bodyStart: number
  readonly root: Node | undefined
  readonly lineBreak: string
}

/** Reads a page's front matter; `undefined` where there is none, or it is no YAML. */
export function frontMatterText(text: string): FrontMatterText | undefined {
  const span = splitFrontMatter(text)
  if (span === undefined) return undefined
  const yaml = text.slice(span.yamlStart, span.yamlEnd)
  const parsed = parseYaml(yaml)
  if ('problem' in parsed) return undefined
  return {
    yaml,
    start: span.yamlStart,
    bodyStart: span.bodyStart,
    root: parsed.root,
    lineBreak: lineBreakOf(text),
  }
}

const keyOf = (key: Node): string => (key.kind === 'scalar' ? key.text : '')

/** A pair of a map by its key; the last one of equal keys counts. */
export function pairIn(
  node: Node | undefined,
  key: string,
): MappingNode['pairs'][number] | undefined {
  return node?.kind === 'mapping'
    ? node.pairs.findLast((pair) => keyOf(pair.key) === key)
    : undefined
}

/** The node at a path, if it is written out and no alias stands on the way. */
export function nodeAt(root: Node | undefined, path: Path): Node | undefined {
  let node = root
  for (const key of path) {
    if (node?.kind === 'sequence') node = node.items[Number(key)]
    else node = pairIn(node, String(key))?.value
  }
  return node
}

export function isMapping(node: Node | undefined): node is MappingNode {
  return node?.kind === 'mapping'
}

export function isSequence(node: Node | undefined): node is SequenceNode {
  return node?.kind === 'sequence'
}

/** The keys of a map, in their order. */
export function keysOf(node: Node | undefined): readonly string[] {
  return isMapping(node) ? node.pairs.map(({key}) => keyOf(key)) : []
}

/** Where a node ends without the blank lines that a block of text takes along. */
export function endOf({yaml}: FrontMatterText, node: Node): number {
  return node.start + yaml.slice(node.start, node.end).trimEnd().length
}

/** Whether a list or map stands in brackets. */
export function isFlow({yaml}: FrontMatterText, node: Node): boolean {
  return /^[[{]/u.test(yaml.slice(node.start, node.start + 1))
}
