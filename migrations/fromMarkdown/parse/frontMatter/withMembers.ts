import {isRecord} from '../collections.ts'
import type {OwnValues} from './ownValues.ts'

/**
 * Front matter in which the members of one key count as keys of the page, where it has none of that
 * name itself; their places stay what they are.
 */
export function withMembers(own: OwnValues, key: string | undefined): OwnValues {
  const {[key ?? '']: members, ...values} = own.values
  if (key === undefined || !isRecord(members)) return own
  return {
    ...own,
    values: {...members, ...values},
    rangeOf: ([first = '', ...rest]) =>
      own.rangeOf(Object.hasOwn(values, first) ? [first, ...rest] : [key, first, ...rest]),
  }
}
