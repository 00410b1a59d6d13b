import {EVENT_ID, getScalarValue, SCALAR_STYLE, type Event, type ScalarEvent} from 'js-yaml'

import type {YamlValue} from '../page.ts'
import {plainScalar} from './scalar.ts'

export interface RepeatedKey {
  readonly key: string
  readonly offset: number
}

/** The value of a document, and the keys that replaced an equal key before them. */
export interface Composed {
  readonly value: YamlValue
  readonly repeatedKeys: readonly RepeatedKey[]
}

/** Never leaves this folder: `parseYaml` returns it as data. */
export class ComposeError extends Error {
  override readonly name = 'ComposeError'
  readonly offset: number
  constructor(reason: string, offset: number) {
    super(reason)
    this.offset = offset
  }
}

interface Node {
  readonly value: YamlValue
  /** How many nodes it unfolds to, aliases included. */
  readonly size: number
  /** The pairs of a mapping, which `<<` can merge. */
  readonly pairs?: ReadonlyMap<string, YamlValue>
  readonly items?: readonly Node[]
}

/** Aliases of aliases unfold without end; front matter has some dozens of nodes. */
const maxSize = 200_000
const stringTags = new Set(['!str', '!!str', '!<tag:yaml.org,2002:str>'])
const binaryTags = new Set(['!binary', '!!binary', '!<tag:yaml.org,2002:binary>'])
const mergeKey = '<<'

const keyText = (value: YamlValue): string => {
  if (value === null) return ''
  if (typeof value !== 'object') return String(value)
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

/** Builds the first document of `events` as Psych does. @throws ComposeError */
export const compose = (source: string, events: readonly Event[]): Composed => {
  const repeatedKeys: RepeatedKey[] = []
  const anchors = new Map<string, Node>()
  let next = 1

  const remember = (event: {anchorStart: number; anchorEnd: number}, node: Node): Node => {
    if (event.anchorStart !== -1) {
      anchors.set(source.slice(event.anchorStart, event.anchorEnd), node)
    }
    return node
  }

  const scalar = (event: ScalarEvent): Node => {
    const text = getScalarValue(source, event)
    const tag = event.tagStart === -1 ? '' : source.slice(event.tagStart, event.tagEnd)
    if (binaryTags.has(tag)) return {value: decodeBase64(text), size: 1}
    const isPlain = event.style === SCALAR_STYLE.PLAIN && tag !== '!' && !stringTags.has(tag)
    return {value: isPlain ? plainScalar(text) : text, size: 1}
  }

  const sequence = (): Node => {
    const items: Node[] = []
    let size = 1
    while (events[next]?.type !== EVENT_ID.POP) {
      const item = node()
      items.push(item)
      size += item.size
    }
    next += 1
    return {value: items.map(({value}) => value), size, items}
  }

  const merge = (pairs: Map<string, YamlValue>, value: Node): boolean => {
    const sources = value.items === undefined ? [value] : value.items.toReversed()
    if (!sources.every((each) => each.pairs !== undefined)) return false
    for (const each of sources) for (const [key, merged] of each.pairs ?? []) pairs.set(key, merged)
    return true
  }

  const mapping = (): Node => {
    const pairs = new Map<string, YamlValue>()
    const own = new Set<string>()
    let size = 1
    while (events[next]?.type !== EVENT_ID.POP) {
      const at = events[next]
      const key = keyText(node().value)
      const value = node()
      size += value.size + 1
      if (key === mergeKey && merge(pairs, value)) continue
      if (own.has(key)) repeatedKeys.push({key, offset: at === undefined ? 0 : offsetOf(at)})
      own.add(key)
      pairs.set(key, value.value)
    }
    next += 1
    return {value: Object.fromEntries(pairs), size, pairs}
  }

  const alias = (event: Extract<Event, {type: typeof EVENT_ID.ALIAS}>): Node => {
    const name = source.slice(event.anchorStart, event.anchorEnd)
    const target = anchors.get(name)
    if (target === undefined) {
      throw new ComposeError(`unknown alias \`${name}\``, event.anchorStart - 1)
    }
    return target
  }

  const node = (): Node => {
    const event = events[next]
    next += 1
    if (event === undefined) return {value: null, size: 1}
    switch (event.type) {
      case EVENT_ID.SCALAR:
        return remember(event, scalar(event))
      case EVENT_ID.ALIAS:
        return alias(event)
      case EVENT_ID.SEQUENCE:
        return remember(event, limited(sequence(), event.start))
      case EVENT_ID.MAPPING:
        return remember(event, limited(mapping(), event.start))
      default:
        return {value: null, size: 1}
    }
  }

  return events.length === 0 ? {value: null, repeatedKeys} : {value: node().value, repeatedKeys}
}

const limited = (node: Node, offset: number): Node => {
  if (node.size > maxSize) throw new ComposeError('its aliases unfold to too many values', offset)
  return node
}

/** Where the words of an event start; 0 for one without words. */
export const offsetOf = (event: Event): number => {
  if ('valueStart' in event && event.valueStart !== -1) return event.valueStart
  if ('start' in event) return event.start
  if ('anchorStart' in event && event.anchorStart !== -1) return event.anchorStart
  return 0
}
