import type {ValidationContext} from 'sanity'

import {millisecondsOf} from '../../content/time/moment.ts'

/** Refuses a moment that lies before the one in the field `name` beside it. */
export function afterSibling(name: string, message: string) {
  return (value: string | undefined, {parent}: ValidationContext): true | string => {
    const later = millisecondsOf(value)
    const earlier = millisecondsOf(siblingOf(parent, name))
    return later === undefined || earlier === undefined || later >= earlier ? true : message
  }
}

const siblingOf = (parent: unknown, name: string): string | undefined => {
  if (typeof parent !== 'object' || parent === null) return undefined
  const value: unknown = Object.entries(parent).find(([key]) => key === name)?.[1]
  return typeof value === 'string' ? value : undefined
}
