import {isPassing, type Ruled} from '../../interpret/factRules.ts'
import type {JoinedProject} from './joinProjects.ts'

/** A presented project, or what may be one, and what it turned out to be. */
interface Found extends Ruled {
  readonly joined: JoinedProject
  readonly list?: string | undefined
}

/** Tells whether another project of the same list keeps one company, where it needs that. */
export function companyAmong(found: readonly Found[]): (one: Found) => boolean {
  const pages = new Map<string, Set<string>>()
  for (const {list, joined} of found) {
    if (list === undefined || joined.kind !== 'page') continue
    pages.set(list, (pages.get(list) ?? new Set()).add(joined.page.id))
  }
  return ({list}) => list === undefined || (pages.get(list)?.size ?? 0) >= 2
}

/**
 * Those of a page that are written: not what is only mentioned in passing, and of a list that does not
 * say what it is of only those in company.
 */
export function keptProjects<One extends Found>(found: readonly One[]): readonly One[] {
  const hasCompany = companyAmong(found)
  return found.filter((one) => one.joined.kind !== 'none' && !isPassing(one) && hasCompany(one))
}
