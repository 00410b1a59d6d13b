import {defineQuery} from 'groq'
import {z} from 'zod'

import {isLanguageTag} from '../../content/language/language.ts'
import {withoutEmpties} from '../../content/objects/withoutEmpties.ts'

/** The types whose documents the site shows. */
const shownTypes = ['event', 'session', 'project', 'group', 'person'] as const

/** What the site knows of all documents at once: enough for lists, addresses and what belongs together. */
const fields = `
  _id, _type, _createdAt, _updatedAt, language, title, name, slug, permalink, redirectFrom,
  "imported": source.address, excerpt, mainImage, image, period, status, attendanceMode, place,
  registration, groups, tags, categories, date, event, partOf, kind, room, speakers, role, organisation,
  "hasText": defined(biography) || defined(links),
  "presentations": presentations[]{_type, _key, title, project, presenters},
  "contacts": contacts[]{_type, _key, person},
  translations, "settings": select(_type == "website" => @)
`

const types = `["event", "session", "project", "group", "person", "translation.metadata", "website"]`

/** One part of the index, in the order of ids. */
export const indexQuery = defineQuery(
  `*[_type in ${types} && _id > $after] | order(_id) [0...$size] {${fields}}`,
)

/** The same of some documents. */
export const someQuery = defineQuery(`*[_id in $ids && _type in ${types}]{${fields}}`)

/** What an editor changes of these is news to the site. */
export const newsFilter = `_type in ["event", "session", "project", "group", "person", "organisation", "translation.metadata", "website"]`

const text = z.string().optional().catch(undefined)
const language = z.string().refine(isLanguageTag).optional().catch(undefined)
const reference = z.object({_ref: z.string()}).optional().catch(undefined)
const references = z.array(z.object({_ref: z.string()})).catch([])

/** The fields that the engine itself reads; the others are for the components. */
const listedShape = z.looseObject({
  _id: z.string(),
  _type: z.enum(shownTypes),
  _createdAt: text,
  _updatedAt: text,
  language,
  title: text,
  name: text,
  slug: z.object({current: z.string()}).optional().catch(undefined),
  permalink: text,
  redirectFrom: z.array(z.string()).optional().catch(undefined),
  imported: text,
  period: z
    .looseObject({kind: text, start: text, end: text, timeZone: text})
    .optional()
    .catch(undefined),
  groups: references,
  speakers: references,
  tags: z.array(z.string()).catch([]),
  event: reference,
  partOf: reference,
  presentations: z.array(z.looseObject({project: reference, presenters: references})).catch([]),
  hasText: z.boolean().catch(false),
})

/** A document as lists show it. */
export type Listed = z.infer<typeof listedShape>

const translationShape = z.object({
  _id: z.string(),
  _type: z.literal('translation.metadata'),
  translations: z.array(z.object({language, value: z.object({_ref: z.string()})})).catch([]),
})

const websiteShape = z.object({
  _id: z.string(),
  _type: z.literal('website'),
  settings: z.record(z.string(), z.unknown()),
})

const rowShape = z.discriminatedUnion('_type', [listedShape, translationShape, websiteShape])

export type Row = z.infer<typeof rowShape>

/** The rows of an answer; what has no shape of ours, such as an empty slug, is left out. */
export function rowsIn(answer: unknown): readonly Row[] {
  return z
    .array(z.unknown())
    .parse(answer)
    .flatMap((row) => rowShape.safeParse(withoutEmpties(row)).data ?? [])
}
