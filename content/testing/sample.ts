import {inStockholm} from '../../test/stockholm.ts'
import type {CheckedDocument} from '../findings/checkedDocument.ts'
import type {FieldPath} from '../findings/finding.ts'
import type {FindingContext} from '../findings/findingContext.ts'
import {findingsOf} from '../findings/findings.ts'
import type {RegistrationLink} from '../registration/registration.ts'
import type {Period} from '../time/period.ts'

/** Wednesday, 10:00 in Stockholm. */
export const now = new Date('2030-05-15T08:00:00.000Z')

export function once(start: string, end?: string): Partial<Period> {
  return {
    kind: 'once',
    start,
    ...(end === undefined ? {} : {end}),
    timeZone: 'Europe/Stockholm',
  }
}

export const register: RegistrationLink = {
  _type: 'registrationLink',
  _key: 'r',
  url: 'https://biljetter.example.org/1',
  kind: 'registration',
}

/** An event to come of which nothing is to be said. */
export const event: CheckedDocument = {
  _id: 'event',
  _type: 'event',
  title: 'Repair evening',
  language: 'en',
  period: once('2030-05-20T15:00:00.000Z', '2030-05-20T18:00:00.000Z'),
  attendanceMode: 'onsite',
  place: {name: 'City library'},
  registration: [register],
}

/** A session of it of which nothing is to be said. */
export const session: CheckedDocument = {
  _id: 'session',
  _type: 'session',
  title: 'Soldering',
  language: 'en',
  event: {_type: 'reference', _ref: 'event'},
  period: once('2030-05-20T15:30:00.000Z', '2030-05-20T16:00:00.000Z'),
  speakers: [{_type: 'reference', _key: 's', _ref: 'ylva'}],
}

const nothingKnown: FindingContext = {
  ...inStockholm(now),
  brokenLinks: new Map(),
  siblings: [],
  translations: [],
  referred: new Map(),
}

interface Told {
  readonly ruleId: string
  readonly path: FieldPath
}

/** Which rules say something of a document, and where. */
export function told(
  document: CheckedDocument,
  context: Partial<FindingContext> = {},
): readonly Told[] {
  return findingsOf(document, {...nothingKnown, ...context}).map(({ruleId, path}) => ({
    ruleId,
    path,
  }))
}

/** What the rules say of a document. */
export function messages(
  document: CheckedDocument,
  context: Partial<FindingContext> = {},
): readonly string[] {
  return findingsOf(document, {...nothingKnown, ...context}).map(({message}) => message)
}
