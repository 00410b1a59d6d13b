import type {SQLInputValue} from 'node:sqlite'

/** A piece of SQL over a row `d` of `documents`, with the values of its question marks. */
export interface Sql {
  readonly text: string
  readonly values: readonly SQLInputValue[]
}

export function sql(text: string, ...values: readonly SQLInputValue[]): Sql {
  return {text, values}
}

/** Pieces between brackets, with a word between them; `none` if there are none. */
export function joined(parts: readonly Sql[], word: 'AND' | 'OR', none: string): Sql {
  if (parts.length === 0) return sql(none)
  return {
    text: `(${parts.map(({text}) => text).join(` ${word} `)})`,
    values: parts.flatMap(({values}) => values),
  }
}
