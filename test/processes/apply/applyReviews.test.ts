import {createClient, type SanityClient} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'

import type {Review, SuggestionState} from '../../../content/documents/review.ts'
import {type LakeHere, startLakeHere} from '../../lakeHere.ts'
import {connectionTo, shownCounts} from './applied.ts'
import {imported, type Pages} from './imported.ts'

let lake: LakeHere
let client: SanityClient
let visitor: SanityClient

beforeAll(async () => {
  lake = await startLakeHere()
  const {projectId, dataset, token, url} = lake
  visitor = createClient({
    projectId,
    dataset,
    apiHost: url,
    useProjectHostname: false,
    useCdn: false,
    apiVersion: '2025-02-19',
    perspective: 'published',
  })
  client = visitor.withConfig({token, perspective: 'raw'})
})

afterAll(async () => {
  await lake.stop()
})

const reviewId = 'lectern.review.events-traff'

interface Texts {
  readonly intro?: string
  readonly more?: string
}

/** A page with one warning, and facts of several kinds that are only suggestions. */
const page = ({intro = '', more = ''}: Texts = {}): string => `---
title: Träff
lang: sv
event-date: 2031-05-20 17:00:00 +0200
image: /uploads/saknas.png
---
${intro}
### Anmälan

[Anmäl dig](https://biljetter.example.org/traff/) senast den 10 maj, så får du länken.

Sändningen görs från [Gamla varvet](https://varvet.example/hitta) i Malmö.
${more}
## Program

- Välkomna
- Så lagar vi en lampa
`

const importPages = (pages: Pages) => imported(pages, connectionTo(lake))

const review = async (): Promise<Review & {readonly _rev: string}> =>
  client.fetch('*[_id == $id][0]', {id: reviewId})

const site = (texts?: Texts) => ({
  '_events/traff.md': page(texts),
  '_events/klar.md':
    '---\ntitle: Klar\nlang: sv\nevent-date: 2031-06-02 17:00:00 +0200\n---\nVi ses.\n',
  'om.md': '---\ntitle: Om\n---\nText\n',
})

const decide = (evidence: string, state: SuggestionState) =>
  client
    .patch(reviewId)
    .set({[`suggestions[evidence == "${evidence}"].state`]: state})
    .commit()

const states = async () =>
  Object.fromEntries((await review()).suggestions.map(({evidence, state}) => [evidence, state]))

describe('an import', () => {
  beforeAll(async () => {
    const {applied, verified} = await importPages(site())
    expect(applied.created).toBe(2)
    expect(verified).toEqual({same: 2, different: 0, missing: 0})
  })

  it('leaves a review of each page that became a document, hidden from visitors', async () => {
    const everything = '*[_type == "lectern.review"] | order(_id) {_id, verdict}'
    expect(await client.fetch(everything)).toEqual([
      {_id: 'lectern.review.events-klar', verdict: 'imported as is'},
      {_id: reviewId, verdict: 'needs a look'},
      {_id: 'lectern.review.site', verdict: expect.any(String)},
    ])
    expect(await visitor.fetch(everything)).toEqual([])
    expect(await review()).toMatchObject({
      page: {_ref: 'events-traff', _weak: true},
      path: '_events/traff.md',
      diagnostics: [{severity: 'warning', code: 'image-missing', line: 5, column: 8}],
    })
  })

  it('suggests what it is not sure of: a value of a field, or a document of its own', async () => {
    const {suggestions} = await review()
    const offered = suggestions.map(({value, message: _message, _key, ...rest}) => ({
      ...rest,
      value: JSON.parse(value),
    }))
    expect(offered).toMatchObject([
      {
        state: 'open',
        field: 'registration',
        evidence: 'Gamla varvet',
        confidence: 'likely',
        rule: 'registration-heading',
        line: 12,
        column: 23,
        value: {_type: 'registrationLink', url: 'https://varvet.example/hitta'},
      },
      {
        state: 'open',
        evidence: 'Välkomna',
        value: {
          _id: 'events-traff-session-valkomna',
          _type: 'session',
          event: {_ref: 'events-traff', _weak: true, _strengthenOnPublish: {type: 'event'}},
        },
      },
      {evidence: 'Så lagar vi en lampa', line: 17},
    ])
    expect(offered[1]).not.toHaveProperty('field')
  })

  it('writes nothing again where nothing changed', async () => {
    const before = await review()
    const {applied} = await importPages(site())
    expect(shownCounts(applied)).toEqual({left: 2})
    expect(await review()).toEqual(before)
  })

  it('keeps what editors decided when the page moves on', async () => {
    await decide('Välkomna', 'putAway')
    await decide('Gamla varvet', 'accepted')
    await client.patch(reviewId).set({reviewedAt: '2031-01-01T00:00:00.000Z'}).commit()
    await importPages(site({intro: '\nEn rad till.\n'}))
    const after = await review()
    expect(after.suggestions.map(({line}) => line)).toEqual([14, 18, 19])
    expect(after.reviewedAt).toBe('2031-01-01T00:00:00.000Z')
    expect(await states()).toEqual({
      'Gamla varvet': 'accepted',
      Välkomna: 'putAway',
      'Så lagar vi en lampa': 'open',
    })
  })

  it('asks for another look only when there is something new to see', async () => {
    await importPages(site({more: '\n[Bilder](/finns-inte/)\n'}))
    const after = await review()
    expect(after.diagnostics.map(({code}) => code)).toEqual(['image-missing', 'link-dead'])
    expect(after).not.toHaveProperty('reviewedAt')
    expect(await states()).toMatchObject({Välkomna: 'putAway'})
  })
})
