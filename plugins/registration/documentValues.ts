import {eventStatuses} from '../../content/documents/documents.ts'
import type {Occasion} from '../../content/documents/occasion.ts'
import {defined} from '../../content/objects/defined.ts'
import {type RegistrationLink, registrationKinds} from '../../content/registration/registration.ts'
import {type Period, periodKinds} from '../../content/time/period.ts'

/** Types by whose names this plugin finds what it belongs to. */
export const linkType = 'registrationLink'

export type Values = Readonly<Record<string, unknown>>

/** A link as it is while somebody writes it. */
export type LinkDraft = Partial<Omit<RegistrationLink, '_type' | '_key'>> & {
  readonly _key?: string
}

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** What a document in a form, a list or the lake says of when it takes place, and whether. */
export function occasionOf(document: unknown, event?: Occasion): Occasion {
  const values = isObject(document) ? document : {}
  const period = periodOf(values['period'])
  const status = eventStatuses.find((candidate) => candidate === values['status'])
  return defined({period, status, event})
}

const periodOf = (value: unknown): Partial<Period> | undefined => {
  if (!isObject(value)) return undefined
  const kind = periodKinds.find((candidate) => candidate === value['kind'])
  return {
    ...defined({kind}),
    ...defined({start: text(value['start']), end: text(value['end'])}),
    ...defined({timeZone: text(value['timeZone']), text: text(value['text'])}),
    allDay: value['allDay'] === true,
  }
}

/** The registration links in the value of a field. */
export function linksIn(value: unknown): readonly LinkDraft[] {
  return Array.isArray(value) ? value.filter(isObject).map(linkOf) : []
}

/** What one item of such a field says. */
export function linkOf(value: unknown): LinkDraft {
  const values = isObject(value) ? value : {}
  const kind = registrationKinds.find((candidate) => candidate === values['kind'])
  return {
    ...defined({
      _key: text(values['_key']),
      url: text(values['url']),
      label: text(values['label']),
    }),
    ...defined({opens: text(values['opens']), closes: text(values['closes'])}),
    ...defined({kind}),
    soldOut: values['soldOut'] === true,
  }
}

/** The id that a reference names. */
export function referenceIn(value: unknown): string | undefined {
  return isObject(value) ? text(value['_ref']) : undefined
}

export function isLink(value: unknown): boolean {
  return isObject(value) && value['_type'] === linkType
}
