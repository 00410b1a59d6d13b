import type {YamlValue} from '../../../../psych/index.ts'
import {isRecord} from '../collections.ts'
import type {LiquidContext} from './context.ts'
import {type Unknown, valueOf} from './evaluate.ts'

const loop =
  /^([\w-]+)\s+in\s+([\w.[\]"'-]+|\([^\s()]+\.\.[^\s()]+\))((?:\s+(?:reversed|(?:limit|offset):\s*\d+))*)\s*$/
const range = /^\((.+?)\.\.(.+)\)$/

/** What a loop goes over, and what each item is called in it. */
interface LoopItems {
  readonly name: string
  readonly items: readonly YamlValue[]
}

const inRange = (
  from: string,
  to: string,
  most: number,
  context: LiquidContext,
): readonly YamlValue[] | undefined => {
  const [first, last] = [valueOf(from, context), valueOf(to, context)]
  if (typeof first !== 'number' || typeof last !== 'number') return undefined
  const length = Math.min(Math.max(0, last - first + 1), most)
  return Array.from({length}, (_, index) => first + index)
}

const listOf = (
  source: string,
  most: number,
  context: LiquidContext,
): readonly YamlValue[] | undefined => {
  const [, from, to] = range.exec(source) ?? []
  if (from !== undefined && to !== undefined) return inRange(from, to, most, context)
  const list = valueOf(source, context)
  if (isRecord(list)) return Object.entries(list)
  return list === null ? [] : Array.isArray(list) ? list : undefined
}

const figure = (name: string, options: string): number | undefined => {
  const [, figures] = new RegExp(String.raw`${name}:\s*(\d+)`).exec(options) ?? []
  return figures === undefined ? undefined : Number(figures)
}

/** The items of `item in list limit: 2`, of a range at most some; or what of it Jekyll alone knows. */
export function loopItems(
  markup: string,
  most: number,
  context: LiquidContext,
): LoopItems | Unknown {
  const [, name = '', source = '', options = ''] = loop.exec(markup) ?? []
  const list = source === '' ? undefined : listOf(source, most, context)
  if (list === undefined) return {unknown: `\`${source || markup}\``}
  const [offset, limit] = [figure('offset', options) ?? 0, figure('limit', options) ?? list.length]
  const items = list.slice(offset, offset + limit)
  return {name, items: options.includes('reversed') ? items.toReversed() : items}
}
