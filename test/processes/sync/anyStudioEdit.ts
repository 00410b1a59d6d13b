import type {SanityClient} from '@sanity/client'
import {constantFrom, nat, oneof, record, type Arbitrary} from 'fast-check'

/** Something that an editor does. */
export type StudioEdit = (client: SanityClient) => Promise<unknown>
type Fields = Readonly<Record<string, unknown>>

const eventAt = async (
  client: SanityClient,
  place: number,
): Promise<(Fields & {readonly _id: string}) | undefined> => {
  const query = '*[_type == "event" && !(_id in path("drafts.**"))] | order(_id)'
  return (await client.fetch<readonly (Fields & {readonly _id: string})[]>(query))[place]
}

const edited =
  (place: number, change: (document: Fields) => Fields): StudioEdit =>
  async (client) => {
    const document = await eventAt(client, place)
    if (document !== undefined) await client.patch(document._id).set(change(document)).commit()
  }

const block = (n: number) => ({
  _type: 'block',
  _key: `studio${n}`,
  style: 'normal',
  markDefs: [],
  children: [{_type: 'span', _key: 'a', text: `Studio paragraph ${n} is new.`, marks: []}],
})

const withText = (document: Fields, n: number): Fields => {
  const {body} = document
  return Array.isArray(body) ? {body: [...body.slice(0, 1), block(n), ...body.slice(1)]} : {}
}

/** The last of the first three items comes first. */
const turned = (document: Fields, field: string): Fields => {
  const list = document[field]
  if (!Array.isArray(list) || list.length < 2) return {}
  const moved = Math.min(2, list.length - 1)
  return {[field]: [list[moved], ...list.toSpliced(moved, 1)]}
}

const begun =
  (place: number, n: number): StudioEdit =>
  async (client) => {
    const document = await eventAt(client, place)
    if (document === undefined) return
    const {_rev, _createdAt, _updatedAt, ...rest} = document
    await client.createIfNotExists({
      ...rest,
      _id: `drafts.${document._id}`,
      _type: 'event',
      excerpt: `Draft words ${n}`,
    })
  }

const deleted =
  (place: number): StudioEdit =>
  async (client) => {
    const document = await eventAt(client, place)
    if (document === undefined) return
    const {_id: id} = document
    const ids = await client.fetch<readonly string[]>(
      '*[_type == "session" && event._ref == $id]._id',
      {id},
    )
    const transaction = client.transaction()
    for (const session of ids) transaction.delete(session)
    await transaction.delete(id).delete(`drafts.${id}`).commit()
  }

const talkEdited =
  (n: number): StudioEdit =>
  async (client) => {
    const ids = await client.fetch<readonly string[]>('*[_type == "session"] | order(_id)._id')
    const id = ids[n % Math.max(ids.length, 1)]
    if (id !== undefined)
      await client
        .patch(id)
        .set({title: `Studio talk ${n}`})
        .commit()
  }

/** Whom every page names is called otherwise. */
const renamed =
  (name: string): StudioEdit =>
  async (client) => {
    const [id] = await client.fetch<readonly string[]>('*[_type == "person"] | order(_id)._id')
    if (id !== undefined) await client.patch(id).set({name}).commit()
  }

const made =
  (n: number): StudioEdit =>
  (client) =>
    client.createIfNotExists({
      _id: `made-${n}`,
      _type: 'event',
      title: `Studio event ${n}`,
      language: 'en',
      slug: {_type: 'slug', current: `studio-event-${n}`},
      period: {
        _type: 'period',
        kind: 'once',
        start: '2031-06-20T15:00:00.000Z',
        timeZone: 'Europe/Stockholm',
      },
      body: [block(n)],
    })

/** What editors write begins with `Studio`, or `Draft` where it is not published. */
export const studioEdits: Arbitrary<StudioEdit> = record({place: nat(3), n: nat(999)}).chain(
  ({place, n}) =>
    oneof(
      {
        arbitrary: constantFrom<StudioEdit>(
          edited(place, () => ({title: `Studio title ${n}`})),
          edited(place, () => ({excerpt: `Studio words ${n}`})),
          edited(place, () => ({
            period: {
              _type: 'period',
              kind: 'once',
              start: `2031-05-${10 + (n % 20)}T15:00:00.000Z`,
              timeZone: 'Europe/Stockholm',
            },
          })),
          edited(place, (document) => withText(document, n)),
          edited(place, (document) => turned(document, 'body')),
          edited(place, (document) => turned(document, 'links')),
          edited(place, () => ({
            links: [
              {
                _type: 'link',
                _key: `k${n}`,
                kind: 'other',
                title: `Studio link ${n}`,
                url: 'https://x.example/',
              },
            ],
          })),
          talkEdited(n),
          renamed(['Eva Berg', 'Bo Ek', 'Kim Lund'][n % 3] ?? ''),
        ),
        weight: 6,
      },
      {arbitrary: constantFrom(begun(place, n), deleted(place), made(n)), weight: 2},
    ),
)
