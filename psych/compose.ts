import {isWritten} from './isWritten.ts'
import type {AliasNode, MappingNode, Node, ScalarNode, SequenceNode} from './node.ts'
import {plainScalar} from './scalar.ts'
import type {YamlValue} from './value.ts'
import {YamlError} from './yamlError.ts'

interface RepeatedKey {
  readonly key: string
  /** UTF-16 offset. */
  readonly offset: number
}

/** The value of a document, and the keys that replaced an equal key before them. */
export interface Composed {
  readonly value: YamlValue
  readonly repeatedKeys: readonly RepeatedKey[]
  /** Whether all numbers and truth values are written as JSON writes them. */
  readonly isPlainlyWritten: boolean
}

interface Built {
  readonly value: YamlValue
  /** How many nodes it unfolds to, aliases included. */
  readonly size: number
  /** The pairs of a mapping, which `<<` can merge. */
  readonly pairs?: ReadonlyMap<string, YamlValue>
  readonly items?: readonly Built[]
}

/** How many values aliases may add to those that are written; aliases of aliases unfold without end. */
const maxUnfolded = 200_000
const stringTags = new Set(['!str', '!!str', 'tag:yaml.org,2002:str'])
const binaryTags = new Set(['!binary', '!!binary', 'tag:yaml.org,2002:binary'])
const mergeKey = '<<'

const keyText = (value: YamlValue): string => {
  if (value === null) return ''
  if (typeof value !== 'object') return String(value)
  if (isWritten(value)) return String(value.value)
  return 'text' in value && typeof value['text'] === 'string'
    ? value['text']
    : JSON.stringify(value)
}

const decodeBase64 = (text: string): string => {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll(/\s/g, '')), (byte) => byte.charCodeAt(0))
    return new TextDecoder().decode(bytes)
  } catch {
    return text
  }
}

const scalarValue = ({text, tag, isPlain}: ScalarNode): YamlValue => {
  if (tag === undefined) return isPlain ? plainScalar(text) : text
  if (stringTags.has(tag)) return text
  return binaryTags.has(tag) ? decodeBase64(text) : plainScalar(text)
}

const mergeInto = (pairs: Map<string, YamlValue>, merged: Built): boolean => {
  const sources = merged.items === undefined ? [merged] : merged.items.toReversed()
  if (!sources.every((source) => source.pairs !== undefined)) return false
  for (const source of sources) {
    for (const [key, value] of source.pairs ?? []) pairs.set(key, value)
  }
  return true
}

/**
 * Builds the value of a document as Psych does: the last of equal keys counts.
 * @param keepsText whether numbers and truth values are `Written` where their text is another
 * @throws YamlError
 */
export function compose(root: Node | undefined, keepsText = false): Composed {
  const repeatedKeys: RepeatedKey[] = []
  const anchors = new Map<string, Built>()
  let written = 0
  let isPlainlyWritten = true

  const scalar = (node: ScalarNode): YamlValue => {
    const value = scalarValue(node)
    const isOther =
      (typeof value === 'number' || typeof value === 'boolean') && String(value) !== node.text
    if (!isOther) return value
    isPlainlyWritten = false
    return keepsText ? {type: 'written', value, text: node.text} : value
  }

  const sequence = ({items}: SequenceNode): Built => {
    const built = items.map(build)
    const size = built.reduce((sum, item) => sum + item.size, 1)
    return {value: built.map(({value}) => value), size, items: built}
  }

  const mapping = ({pairs}: MappingNode): Built => {
    const values = new Map<string, YamlValue>()
    const own = new Set<string>()
    let size = 1
    for (const pair of pairs) {
      const key = keyText(build(pair.key).value)
      const value = build(pair.value)
      size += value.size + 1
      if (key === mergeKey && mergeInto(values, value)) continue
      if (own.has(key)) repeatedKeys.push({key, offset: pair.key.start})
      own.add(key)
      values.set(key, value.value)
    }
    return {value: Object.fromEntries(values), size, pairs: values}
  }

  const alias = ({name, start}: AliasNode): Built => {
    const target = anchors.get(name)
    if (target === undefined) throw new YamlError(`found unknown alias \`${name}\``, start)
    return target
  }

  const content = (node: ScalarNode | SequenceNode | MappingNode): Built => {
    if (node.kind === 'scalar') return {value: scalar(node), size: 1}
    return node.kind === 'sequence' ? sequence(node) : mapping(node)
  }

  const build = (node: Node): Built => {
    if (node.kind === 'alias') return alias(node)
    written += 1
    const built = content(node)
    if (built.size > written + maxUnfolded) {
      throw new YamlError('its aliases unfold to too many values', node.start)
    }
    if (node.anchor !== undefined) anchors.set(node.anchor, built)
    return built
  }

  const value = root === undefined ? null : build(root).value
  return {value, repeatedKeys, isPlainlyWritten}
}
