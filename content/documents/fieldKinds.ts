import {linkKinds} from '../links/link.ts'
import {registrationKinds} from '../registration/registration.ts'
import {periodKinds} from '../time/period.ts'
import {attendanceModes, eventStatuses, sessionKinds} from './documents.ts'
import {websiteFonts} from './website.ts'

/** What a field holds; of `texts` and `objects`, many. */
export type FieldKind = 'text' | 'flag' | 'number' | 'object' | 'texts' | 'objects'

/**
 * Names mean one thing wherever they stand, so that a name is enough to know what its field holds.
 * Beside the schema's are those that queries add: `speakerNames`, `organisationName`, `whole`.
 */
const names: Readonly<Record<FieldKind, string>> = {
  text: `title name language excerpt ingress permalink status attendanceMode kind room role email
    biography date description label note start end timeZone text opens closes currency address url
    path digest unmapped current alt caption href original style listItem provider code html accent
    background font organisationName from to _ref`,
  flag: 'allDay free soldOut header decorative _weak',
  number: 'amount capacity level line lat lng x y width height top right bottom left',
  object: `slug mainImage image logo asset hotspot crop period place location price partOf event
    project person organisation page source whole`,
  texts: 'redirectFrom tags categories marks speakerNames',
  objects: `body links registration presentations organisers partners groups speakers contacts events
    presenters pitch content children markDefs rows cells texts menu footer availability`,
}

/** What `kind` is in each type of object: a text of a few. */
const kindsIn: ReadonlyMap<unknown, readonly string[]> = new Map<unknown, readonly string[]>([
  ['period', periodKinds],
  ['registrationLink', registrationKinds],
  ['link', linkKinds],
  ['session', sessionKinds],
])

/** Of texts that are one of a few by their name, which ones, in an object of a type. */
const choices: ReadonlyMap<string, (type: unknown) => readonly string[] | undefined> = new Map([
  ['status', (): readonly string[] => eventStatuses],
  ['attendanceMode', () => attendanceModes],
  ['font', () => websiteFonts],
  ['kind', (type: unknown) => kindsIn.get(type)],
])

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isText = (value: unknown): boolean => typeof value === 'string'

const manyOf =
  (fits: (value: unknown) => boolean) =>
  (value: unknown): unknown => {
    if (!Array.isArray(value)) return undefined
    return value.every(fits) ? value : value.filter(fits)
  }

const oneOf =
  (fits: (value: unknown) => boolean) =>
  (value: unknown): unknown =>
    fits(value) ? value : undefined

/** What is left of a value in a field of each kind. */
const readers: Readonly<Record<FieldKind, (value: unknown) => unknown>> = {
  text: oneOf(isText),
  flag: oneOf((value) => typeof value === 'boolean'),
  number: oneOf((value) => typeof value === 'number'),
  object: oneOf(isObject),
  texts: manyOf(isText),
  objects: manyOf(isObject),
}

const kinds: ReadonlyMap<string, FieldKind> = new Map(
  (['text', 'flag', 'number', 'object', 'texts', 'objects'] as const).flatMap((kind) =>
    names[kind].split(/\s+/).map((name) => [name, kind] as const),
  ),
)

/** What the fields of this name hold in all documents and objects; `undefined` of a name that none has. */
export function fieldKind(name: string): FieldKind | undefined {
  return kinds.get(name)
}

/**
 * What somebody who reads the field finds in `value`: the value itself, a list without the items that
 * are something else, or `undefined` of what such a field cannot hold. A content lake takes anything
 * that a program sends.
 *
 * @param type `_type` of the document or object in which the field stands, if it says so.
 */
export function readable(name: string, value: unknown, type?: unknown): unknown {
  const kind = kinds.get(name)
  const found = kind === undefined ? value : readers[kind](value)
  const few = choices.get(name)?.(type)
  return few === undefined || few.some((choice) => choice === found) ? found : undefined
}
