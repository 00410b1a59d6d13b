import {isRecord} from '../collections.ts'
import type {OwnValues} from './ownValues.ts'

const raised = (values: OwnValues['values'], key: string): OwnValues['values'] => {
  const {[key]: members, ...others} = values
  const own = isRecord(members) ? members : {}
  const hidden = Object.entries(own).filter(([name]) => Object.hasOwn(others, name))
  return {
    ...own,
    ...others,
    ...(hidden.length > 0 && {[key]: Object.fromEntries(hidden)}),
  }
}

/**
 * Front matter in which the members of one key count as keys of the page; those of which it has one of
 * that name itself stay where they are. So do the places of all.
 */
export function withMembers(own: OwnValues, key: string | undefined): OwnValues {
  if (key === undefined || !isRecord(own.values[key])) return own
  return {
    ...own,
    values: raised(own.values, key),
    written: raised(own.written, key),
    rangeOf: ([first = '', ...rest]) =>
      own.rangeOf(Object.hasOwn(own.values, first) ? [first, ...rest] : [key, first, ...rest]),
  }
}
