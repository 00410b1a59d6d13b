import type {ContentDocument} from '../../../../content/documents/documents.ts'
import type {Body} from '../../../../content/text/portableText.ts'
import {isObject, type Json, toJson} from '../../dataset/json.ts'
import {fieldTitle} from '../../plan/describe/fieldTitles.ts'
import {valueLines} from '../../plan/describe/valueLines.ts'
import {type Beside, type Pictures, showBody, showFigure} from './showBody.ts'
import {element, linkTo, type Tree} from './tree.ts'

/** What a document needs to know of others. */
export interface Others {
  /** What a document is called. */
  readonly nameOf: (id: string) => string
  /** The programme of an event. */
  readonly sessionsOf: (id: string) => readonly ContentDocument[]
  /** IANA name */
  readonly siteZone: string
  readonly pictures: Pictures
}

/** What visitors would call a type of documents. */
export const typeNames: {readonly [Type in ContentDocument['_type']]: string} = {
  event: 'Event',
  session: 'Programme item',
  project: 'Project',
  group: 'Group',
  person: 'Person',
  organisation: 'Organisation',
  'translation.metadata': 'Translations',
}

const before = ['period', 'status', 'attendanceMode', 'place', 'room', 'kind', 'event'] as const
/** Shown elsewhere, or by nobody. */
const elsewhere: ReadonlySet<string> = new Set([
  ...before,
  'title',
  'name',
  'mainImage',
  'image',
  'logo',
  'excerpt',
  'ingress',
  'body',
  'presentations',
  'links',
  'registration',
  'slug',
  'source',
  'permalink',
  'redirectFrom',
])

/** What a document is called; its id where it has no name. */
export function documentName(document: ContentDocument): string {
  const named = 'name' in document ? document.name : 'title' in document ? document.title : ''
  return named === undefined || named === '' ? document._id : named
}

const isDraft = ({_id}: ContentDocument): boolean => _id.startsWith('drafts.')

const withNames = (value: Json | undefined, {nameOf}: Others): Json | undefined =>
  value === undefined
    ? undefined
    : JSON.parse(JSON.stringify(value), (_key, inner: unknown) => {
        if (typeof inner !== 'object' || inner === null || !('_ref' in inner)) return inner
        return {...inner, _ref: nameOf(String(inner._ref))}
      })

const facts = (
  document: ContentDocument,
  keys: readonly string[],
  others: Others,
): readonly Tree[] => {
  const json = toJson(document)
  const shown = keys.flatMap((key) => {
    const lines = valueLines(withNames(json[key], others), others.siteZone)
    if (lines.length === 0) return []
    return [
      element('dt', {}, fieldTitle(key)),
      element('dd', {}, ...lines.map((line) => element('p', {}, line))),
    ]
  })
  return shown.length === 0 ? [] : [element('dl', {}, ...shown)]
}

const linkList = (
  title: string,
  links: readonly {readonly url: string; readonly text: string}[],
): readonly Tree[] =>
  links.length === 0
    ? []
    : [
        element('h4', {}, title),
        element(
          'ul',
          {},
          ...links.map(({url, text}) => element('li', {}, linkTo(url, text === '' ? url : text))),
        ),
      ]

const presentationsOf = (
  document: ContentDocument,
  {nameOf, pictures}: Others,
): readonly Tree[] => {
  const presentations = 'presentations' in document ? (document.presentations ?? []) : []
  if (presentations.length === 0) return []
  const items = presentations.map(({title, project, presenters = [], pitch = []}) =>
    element(
      'li',
      {},
      element('b', {}, title ?? (project === undefined ? '' : nameOf(project._ref))),
      ...presenters.map(({_ref}) => ` – ${nameOf(_ref)}`),
      ...showBody(pitch, {presentations: [], schedule: [], pictures}),
    ),
  )
  return [element('ul', {class: 'presented'}, ...items)]
}

/** A period without the words that it was read from. */
const datesOf = (period: Json | undefined): Json | undefined => {
  if (!isObject(period)) return period
  const {text: _text, ...dates} = period
  return dates
}

const scheduleOf = (document: ContentDocument, others: Others): readonly Tree[] => {
  const sessions = others.sessionsOf(document._id.replace(/^drafts\./u, ''))
  if (sessions.length === 0) return []
  const items = sessions.map((session) => {
    const [when] = valueLines(datesOf(toJson(session)['period']), others.siteZone)
    const name = documentName(session)
    return element('li', {}, when === undefined ? name : `${when}: ${name}`)
  })
  return [element('ul', {class: 'programme'}, ...items)]
}

const has = (body: Body, type: 'presentations' | 'schedule'): boolean =>
  body.some(({_type}) => _type === type)

/** A document as visitors will see it, with what they will not see in words. */
export function showDocument(document: ContentDocument, others: Others): Tree {
  const beside: Beside = {
    presentations: presentationsOf(document, others),
    schedule: scheduleOf(document, others),
    pictures: others.pictures,
  }
  const page = 'body' in document || 'title' in document ? document : undefined
  const body = page !== undefined && 'body' in page ? (page.body ?? []) : []
  const [mainImage, ingress, excerpt, links, registration] = [
    'mainImage' in document ? document.mainImage : undefined,
    'ingress' in document ? document.ingress : undefined,
    'excerpt' in document ? document.excerpt : undefined,
    'links' in document ? (document.links ?? []) : [],
    'registration' in document ? (document.registration ?? []) : [],
  ]
  const rest = Object.keys(document).filter((key) => !key.startsWith('_') && !elsewhere.has(key))
  return element(
    'section',
    {class: 'document'},
    element(
      'p',
      {class: 'kind'},
      typeNames[document._type],
      ...(isDraft(document) ? [element('span', {class: 'tag'}, 'Draft: not public')] : []),
    ),
    element('h3', {}, documentName(document)),
    ...facts(document, before, others),
    ...(mainImage === undefined ? [] : [showFigure(mainImage, others.pictures)]),
    ...(ingress === undefined ? [] : [element('p', {class: 'lead'}, ingress)]),
    ...showBody(body, beside),
    ...(has(body, 'schedule') ? [] : beside.schedule),
    ...(has(body, 'presentations') ? [] : beside.presentations),
    ...linkList(
      'Registration',
      registration.map(({url, label}) => ({url, text: label ?? ''})),
    ),
    ...linkList(
      'Links',
      links.map(({url, title}) => ({url, text: title ?? ''})),
    ),
    ...(excerpt === undefined
      ? []
      : [element('dl', {}, element('dt', {}, 'In lists'), element('dd', {}, excerpt))]),
    ...facts(document, rest, others),
  )
}
