import type {YamlValue} from '../../../../psych/index.ts'
import {isList, isMap, plainValue, scalarText} from '../../mapping/frontMatterValue.ts'
import {memberNames} from '../../mapping/memberNames.ts'
import {isBlank} from '../../mapping/pageKeys.ts'
import {plainKey} from '../../mapping/plainKey.ts'
import {isLeaf} from './standing/leaf.ts'

type Path = readonly (string | number)[]

/** What tells which row of a list the rest of it is of, the better first. */
const telling: readonly (readonly string[])[] = [memberNames.link.url, memberNames.contact.name]

/** Dates and figures as they are written; a truth value is one, in whatever words. */
const asWritten = (value: YamlValue): YamlValue => {
  if (typeof plainValue(value) === 'boolean') return plainValue(value) ?? null
  return typeof value === 'number' ? value : (scalarText(value) ?? value)
}

/** What is left of a value, and whether that is all of it. */
interface Left {
  readonly value: YamlValue
  readonly isAll: boolean
}

const leftOfMap = (
  map: Readonly<Record<string, YamlValue>>,
  path: Path,
  stands: (value: YamlValue, path: Path) => boolean,
): Left | undefined => {
  const entries = Object.entries(map).filter(([, value]) => !isBlank(value))
  const left = entries.map(([key, value]) => [key, leftOf(value, [...path, key], stands)] as const)
  if (left.every(([, rest]) => rest === undefined)) return undefined
  const isAll = left.every(([, rest]) => rest?.isAll === true)
  const isRow = typeof path.at(-1) === 'number'
  const [first] = telling.flatMap((names) =>
    left.flatMap(([key]) => (names.includes(plainKey(key)) ? [key] : [])),
  )
  const kept = left.flatMap(([key, rest]): readonly (readonly [string, YamlValue])[] => {
    if (rest !== undefined) return [[key, rest.value]]
    return isRow && key === first ? [[key, asWritten(map[key] ?? null)]] : []
  })
  return {value: Object.fromEntries(kept), isAll}
}

/**
 * What is left of a value of front matter without the leaves that stand elsewhere; `undefined` if
 * nothing is. What is left of a row of a list has the row's name or address with it.
 */
export function leftOf(
  value: YamlValue,
  path: Path,
  stands: (value: YamlValue, path: Path) => boolean,
): Left | undefined {
  if (isBlank(value)) return undefined
  if (isLeaf(value)) return stands(value, path) ? undefined : {value: asWritten(value), isAll: true}
  if (isList(value)) {
    const rows = value.map((item, index) => leftOf(item, [...path, index], stands))
    const left = rows.filter((row) => row !== undefined)
    return left.length === 0
      ? undefined
      : {
          value: left.map((row) => row.value),
          isAll: left.every((row) => row.isAll) && left.length === value.length,
        }
  }
  return isMap(value) ? leftOfMap(value, path, stands) : undefined
}
