import {describe, expect, it} from 'vitest'

import {codesOf, converted, documentOf, memorySite} from '../../testing/memorySite.ts'
import {page} from '../../testing/siteFolder.ts'

const collections = Object.fromEntries(
  ['events', 'talks', 'speakers', 'people', 'organizations'].map((name) => [name, {output: true}]),
)

const read = (pages: Readonly<Record<string, string>>, images: readonly string[] = []) =>
  converted(memorySite(pages, images, {values: {collections}}))

const ada = page(
  `name: Ada Berg
title: Cartographer
image: /uploads/ada.png
email: ada@example.org
organisation: Map Makers
website: https://ada.example.org
github: https://github.com/ada
layout: speaker
pronouns: she/her
active: false
featured: true`,
  'Ada draws *maps*.\n\nShe wrote [a book](https://book.example.org).\n',
)

describe('a page of a person', () => {
  it('is the person, with all that it says', async () => {
    const site = await read({'_speakers/ada-berg.md': ada}, ['_uploads/ada.png'])
    const {source, links, ...person} = documentOf(site, 'person-ada-berg', 'person')
    expect(person).toEqual({
      _id: 'person-ada-berg',
      _type: 'person',
      name: 'Ada Berg',
      role: 'Cartographer',
      email: 'ada@example.org',
      biography: 'Ada draws maps.\n\nShe wrote a book.',
      organisation: {_type: 'reference', _ref: 'organisation-map-makers', _weak: true},
      image: {
        _type: 'figure',
        original: '/uploads/ada.png',
        _sanityAsset: 'image@file://./_uploads/ada.png',
      },
    })
    expect(links?.map(({url}) => url)).toEqual([
      'https://ada.example.org',
      'https://github.com/ada',
      'https://book.example.org',
    ])
    expect(source).toEqual({
      _type: 'source',
      path: '_speakers/ada-berg.md',
      digest: expect.stringMatching(/^sha256-/u),
      unmapped: '{"layout":"speaker","pronouns":"she/her","active":false,"featured":true}',
    })
    expect(codesOf(site, '_speakers/ada-berg.md')).toEqual([
      'key-unmapped 10:11',
      'key-unmapped 12:11',
    ])
  })

  it('is the one whom others name, by name or by the name of the file', async () => {
    const site = await read({
      '_events/fair.md': page('title: Fair\nstart: 2027-05-06\norganisers: [ada-berg]'),
      '_talks/a.md': page(
        'title: A\nevent: fair\nstart: 2027-05-06 10:00\nspeakers: [ada-berg, Bo Ek]',
      ),
      '_talks/b.md': page('title: B\nevent: fair\nstart: 2027-05-06 11:00\nspeakers: Ada Berg'),
      '_speakers/ada-berg.md': ada,
    })
    const ids = site.documents.flatMap(({_id, _type}) => (_type === 'person' ? _id : []))
    expect(ids).toEqual(['person-ada-berg', 'person-bo-ek'])
    expect(documentOf(site, 'person-ada-berg', 'person').role).toBe('Cartographer')
    expect(documentOf(site, 'talks-a', 'session').speakers).toMatchObject([
      {_ref: 'person-ada-berg'},
      {_ref: 'person-bo-ek'},
    ])
    expect(documentOf(site, 'talks-b', 'session').speakers).toMatchObject([
      {_ref: 'person-ada-berg'},
    ])
    expect(documentOf(site, 'events-fair', 'event').organisers).toMatchObject([
      {_ref: 'person-ada-berg'},
    ])
    expect(documentOf(site, 'talks-a', 'session').source?.unmapped).toBeUndefined()
  })

  it('has the same id whether the page is there or not', async () => {
    const fair = page('title: Fair\nstart: 2027-05-06\norganisers: [Ada Berg]')
    const without = await read({'_events/fair.md': fair})
    const beside = await read({'_events/fair.md': fair, '_people/x.md': ada})
    const idsOf = ({documents}: typeof beside) => documents.map(({_id}) => _id)
    expect(idsOf(beside)).toEqual(expect.arrayContaining([...idsOf(without)]))
  })

  it('takes its name from its title, else from its file, and a first image of its text', async () => {
    const site = await read({
      '_people/bo-ek.md': page('title: Bo Ek', '![Bo](/uploads/bo.png)\n'),
      '_people/cia-al.md': page('layout: x', 'Text.\n\n| a |\n|---|\n| b |\n'),
    })
    expect(documentOf(site, 'person-bo-ek', 'person').image).toMatchObject({
      original: '/uploads/bo.png',
    })
    expect(documentOf(site, 'person-cia-al', 'person').name).toBe('Cia Al')
    expect(codesOf(site, '_people/cia-al.md')).toEqual(['biography-flattened 6:1'])
  })

  it('is a draft where the page is one', async () => {
    const site = await read({'_people/bo-ek.md': page('title: Bo Ek\npublished: false')})
    expect(site.documents.map(({_id}) => _id)).toEqual(['drafts.person-bo-ek'])
  })
})

const adaWith = async (more: string) => {
  const text = `---\nname: Ada Berg\n${more}\n---\nHm.\n`
  const site = await converted(
    memorySite({'_people/ada.md': text}, [], {values: {collections: {people: {output: true}}}}),
  )
  const {links = [], source, organisation} = documentOf(site, 'person-ada-berg', 'person')
  return [links.map(({url}) => url), organisation?._ref, source?.unmapped]
}

describe('what a page of a person lists', () => {
  it.each([
    'social:\n  - icon: github\n    link: https://github.com/ada',
    'social: {github: ada}',
    'profiles: [https://github.com/ada]',
  ])('are links: %j', async (more) => {
    const [links] = await adaWith(more)
    expect(links).toEqual(['https://github.com/ada'])
  })

  it('is the first organisation; the others stay with the source', async () => {
    const [, organisation, unmapped] = await adaWith(
      'organizations:\n  - name: Open Lab\n    url: https://lab.example.org\n  - name: Mud Club',
    )
    expect(organisation).toBe('organisation-open-lab')
    expect(unmapped).toContain('Mud Club')
    expect(unmapped).toContain('https://lab.example.org')
    expect(unmapped).not.toContain('Open Lab')
  })
})

describe('a page of an organisation', () => {
  it('is the organisation that others name', async () => {
    const site = await read({
      '_events/fair.md': page('title: Fair\nstart: 2027-05-06\npartners: [Map Makers]'),
      '_organizations/map-makers.md': page(
        'title: Map Makers\nurl: https://maps.example.org\nlogo: /uploads/m.png\ncity: Umeå',
      ),
    })
    const {source, ...made} = documentOf(site, 'organisation-map-makers', 'organisation')
    expect(made).toMatchObject({
      name: 'Map Makers',
      url: 'https://maps.example.org',
      logo: {original: '/uploads/m.png'},
    })
    expect(source?.unmapped).toBe('{"city":"Umeå","content":"Text."}')
    expect(documentOf(site, 'events-fair', 'event').partners).toMatchObject([
      {_ref: 'organisation-map-makers'},
    ])
  })
})

const sourceOf = ({documents}: Awaited<ReturnType<typeof read>>) =>
  documents.map((document) => (document._type === 'translation.metadata' ? {} : document.source))

describe('a handle that is nearly the name', () => {
  it.each([
    ['_people/a.md', 'name: Ada Berg\ndiscord: adaberg'],
    ['_people/a.md', 'name: Adaberg\nmastodon: adaberg'],
    ['_organizations/a.md', 'name: Map Makers\ninstagram: mapmakers'],
    ['_organizations/a.md', 'title: mapmakers\ngithub: mapmakers'],
  ])('is kept on %s with %s', async (path, lines) => {
    const site = await read({[path]: page(lines, '')})
    const [, key = '', handle = ''] = /\n(\w+): (\w+)$/u.exec(lines) ?? []
    expect(sourceOf(site)).toMatchObject([{unmapped: JSON.stringify({[key]: handle})}])
    expect(codesOf(site, path)).toHaveLength(1)
  })
})

describe('a page of an organisation', () => {
  it('keeps its text and what only people have with its source', async () => {
    const lines =
      'name: Map Makers\nemail: info@example.org\nrole: Printers\ndescription: They print.'
    const site = await read({'_organizations/a.md': page(lines)})
    expect(sourceOf(site)).toMatchObject([
      {
        unmapped: JSON.stringify({
          email: 'info@example.org',
          role: 'Printers',
          description: 'They print.',
          content: 'Text.',
        }),
      },
    ])
  })
})

describe('who works for nobody', () => {
  it.each([
    'Freelance',
    'self-employed',
    'Frilans',
    'Selvstendig næringsdrivende',
    'Selbstständig',
    "ZZP'er",
    'Indépendante',
    'Autónomo',
    'Libero professionista',
  ])('names no organisation by %s', async (company) => {
    const site = await read({
      '_people/ada.md': page(`name: Ada Berg\ncompany: "${company}"`, ''),
      '_events/a.md': page(
        `title: A\nstart: 2027-05-06\ncontact: {name: Bo Ek, organisation: "${company}"}`,
      ),
    })
    expect(site.documents.map(({_type}) => _type).toSorted()).toEqual(['event', 'person', 'person'])
    expect(JSON.stringify(site.documents).split(company)).toHaveLength(3)
  })
})

describe('a name in double brackets', () => {
  it.each(['organisers', 'contact', 'speaker'])('is the page of a person under %s', async (key) => {
    const site = await read({
      '_events/a.md': page(`title: A\nstart: 2027-05-06\n${key}: "[[people/Ilja Quist|Ilja]]"`),
      '_people/ilja-quist.md': page('name: Ilja Quist', ''),
    })
    expect(site.documents.map(({_id}) => _id)).toEqual(['events-a', 'person-ilja-quist'])
    expect(JSON.stringify(documentOf(site, 'events-a', 'event'))).toContain('person-ilja-quist')
    expect(documentOf(site, 'events-a', 'event').source).not.toHaveProperty('unmapped')
  })

  it('is a name, of each of several', async () => {
    const site = await read({
      '_events/a.md': page(
        'title: A\nstart: 2027-05-06\npartners: "[[Zilvermeer]], [[Groot Kade]]"',
      ),
    })
    const names = site.documents.flatMap((one) => (one._type === 'organisation' ? one.name : []))
    expect(names).toEqual(['Groot Kade', 'Zilvermeer'])
  })
})
