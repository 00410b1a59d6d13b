import {isRecord} from '../collections.ts'
import type {OwnValues} from './ownValues.ts'

const raised = (values: OwnValues['values'], key: string): OwnValues['values'] => {
  const {[key]: members, ...others} = values
  return {...(isRecord(members) ? members : {}), ...others}
}

/**
 * Front matter in which the members of one key count as keys of the page, where it has none of that
 * name itself; their places stay what they are.
 */
export function withMembers(own: OwnValues, key: string | undefined): OwnValues {
  if (key === undefined || !isRecord(own.values[key])) return own
  return {
    ...own,
    values: raised(own.values, key),
    written: raised(own.written, key),
    rangeOf: ([first = '', ...rest]) =>
      own.rangeOf(
        first !== key && Object.hasOwn(own.values, first)
          ? [first, ...rest]
          : [key, first, ...rest],
      ),
  }
}
