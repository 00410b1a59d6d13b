import {addressKey} from '../../website/addresses/address.ts'
import type {AddressedType} from '../../website/addresses/documentAddress.ts'

/** What stands at an address of the site. */
export type Target =
  | {readonly kind: 'home'; readonly language: string}
  | {readonly kind: 'events'; readonly language: string}
  | {readonly kind: 'eventsOfYear'; readonly language: string; readonly year: string}
  | {readonly kind: 'eventsOfGroup'; readonly language: string; readonly group: string}
  | {readonly kind: 'eventsWithTag'; readonly language: string; readonly tag: string}
  | {readonly kind: 'projects' | 'groups' | 'people' | 'search'; readonly language: string}
  | {
      readonly kind: 'document'
      readonly language: string
      readonly id: string
      readonly type: AddressedType
    }
  | {readonly kind: 'redirect'; readonly language: string; readonly to: string}
  | {readonly kind: 'notFound'; readonly language: string}

export interface Route {
  /** From the root, decoded: `/events/fair/`. */
  readonly address: string
  readonly target: Target
}

/** All addresses of the site, by what two spellings of one have in common. */
export type Routes = ReadonlyMap<string, Route>

export function routesOf(routes: Iterable<Route>): Routes {
  return new Map([...routes].map((route) => [addressKey(route.address), route]))
}

/** One text for one target, in whatever order its fields are written. */
export function targetKey(target: Target): string {
  return JSON.stringify(Object.entries(target).toSorted())
}
