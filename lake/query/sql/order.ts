import {isNode} from '../../groq/ast.ts'
import type {View} from '../view.ts'
import type {Attribute} from './attribute.ts'
import {attributeOf} from './attribute.ts'
import {isNumber, numberOf} from './comparison.ts'

/**
 * The terms of an ORDER BY that orders rows `d` as `order()` does: numbers, strings, booleans, all
 * others; undefined for what SQL cannot read.
 */
export function orderTerms(args: readonly unknown[], view: View): readonly string[] | undefined {
  const terms: string[] = []
  for (const argument of args) {
    if (!isNode(argument)) return undefined
    const {type, base} = argument
    const isDirected = type === 'Asc' || type === 'Desc'
    const attribute = attributeOf(isDirected ? base : argument, view)
    if (attribute === undefined) return undefined
    const direction = type === 'Desc' ? 'DESC' : 'ASC'
    for (const key of keysOf(attribute)) terms.push(`${key} ${direction}`)
  }
  return terms
}

const keysOf = (attribute: Attribute): readonly string[] => {
  const {type, path, value} = attribute
  if (path === undefined) return [value]
  return [
    `CASE ${type} WHEN 'integer' THEN 1 WHEN 'real' THEN 1 WHEN 'text' THEN 2 WHEN 'true' THEN 3 WHEN 'false' THEN 3 ELSE 4 END`,
    `CASE WHEN ${type} = 'text' THEN ${textOf(attribute)} WHEN ${isNumber(attribute)} THEN ${numberOf(attribute)} WHEN ${type} = 'true' THEN 1 WHEN ${type} = 'false' THEN 0 END`,
  ]
}

/** JavaScript orders by units of UTF-16, which from here on is another order than that of UTF-8. */
const textOf = ({value, json}: Attribute): string =>
  `CASE WHEN ${json} GLOB '*[\uE000-\u{10FFFF}]*' THEN CAST(groq_text(${json}) AS TEXT) ELSE ${value} END`
