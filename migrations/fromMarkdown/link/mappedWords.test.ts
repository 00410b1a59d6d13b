import {describe, expect, it} from 'vitest'

import {converted, documentOf, memorySite} from '../testing/memorySite.ts'
import {page} from '../testing/siteFolder.ts'

const project = page('title: Open Streets\nheading: Open Streets')

describe('an item of a programme that shows a project', () => {
  it.each([
    ['sv', 'Visning av projektet Open Streets'],
    ['en', 'Demo 2: Open Streets'],
    ['de', 'Vorstellung von Open Streets'],
    ['fr', 'Présentation de Open Streets'],
    ['es', 'Presentación de Open Streets'],
    ['it', 'Presentazione di Open Streets'],
    ['nl', 'Presentatie van Open Streets'],
    ['da', 'Præsentation af Open Streets'],
    ['nb', 'Presentasjon av Open Streets'],
    ['en', 'Ada Berg, Open Streets'],
  ])('in %s is one: %s', async (language, title) => {
    const body = `## Program\n\n- 17:00 ${title}\n- 18:00 Samtal – Talk – Gespräch\n`
    const site = await converted(
      memorySite({
        '_events/a.md': page(`title: A\nlang: ${language}\ndate: 2027-05-04 17:00`, body),
        '_posts/2027-01-01-streets.md': project,
      }),
    )
    const [session] = site.documents.flatMap((document) =>
      document._type === 'session' ? [document] : [],
    )
    expect(session?.presentations?.map(({title: shown}) => shown)).toEqual(['Open Streets'])
  })
})

const site = (frontMatter: string, fields: Readonly<Record<string, string>>, body = 'Text.\n') =>
  converted(
    memorySite(
      {
        '_events/a.md': page(`date: 2027-05-04 17:00\nlang: en\n${frontMatter}`, body),
        '_events/week.md': page('title: Open Week\ndate: 2027-05-03\nend: 2027-05-07\nlang: en'),
        '_posts/2027-01-01-streets.md': project,
      },
      [],
      {mapping: {fields}},
    ),
  )

describe('what a mapping calls a field', () => {
  it('is where the title stands that names a project', async () => {
    const {documents} = await site(
      'heading: "Workshop: Open Streets"',
      {title: 'heading'},
      'Bring a laptop, Open Streets is new.\n',
    )
    const event = documentOf({documents, messages: []}, 'events-a', 'event')
    expect(event.presentations?.map(({title}) => title)).toEqual(['Open Streets'])
  })

  it('is where a sentence stands that says of what an event is a part', async () => {
    const found = await site('title: A\nteaser: An independent part of Open Week.', {
      excerpt: 'teaser',
    })
    const event = documentOf(found, 'events-a', 'event')
    expect(event.partOf).toMatchObject({_ref: 'events-week'})
  })

  it('is where the larger event stands', async () => {
    const found = await site('title: A\nseries: week', {partOf: 'series'})
    const event = documentOf(found, 'events-a', 'event')
    expect(event.partOf).toMatchObject({_ref: 'events-week'})
    expect(event.source?.unmapped).toBeUndefined()
  })
})
