import {describe, expect, it} from 'vitest'

import {codesOf, converted, documentOf, memorySite} from '../testing/memorySite.ts'

const event = async (frontMatter: string) => {
  const site = await converted(
    memorySite({'_events/a.md': `---\ntitle: A\n${frontMatter}\n---\nText.\n`}),
  )
  return documentOf(site, 'events-a', 'event')
}

describe('what YAML reads as a number or a truth value', () => {
  it.each([
    ['place: No', {place: {name: 'No'}}],
    ['place: {name: On, address: 0123}', {place: {name: 'On', address: '0123'}}],
    ['place: A\naddress: 0123', {place: {address: '0123'}}],
    ['excerpt: Yes', {excerpt: 'Yes'}],
    ['ingress: 1_000', {ingress: '1_000'}],
    ['tags: [on, off, 1.10, 007, ~]', {tags: ['on', 'off', '1.10', '007']}],
  ])('stays what is written where a text is meant: %s', async (frontMatter, fields) => {
    expect(await event(frontMatter)).toMatchObject(fields)
  })

  it('stays what is written in a title, in a name and in the label of a link', async () => {
    const text = `---\ntitle: 1.10\npartners: [{name: On, url: https://a.example.org}]
links: [{title: 2.0, url: https://example.org/2}]\n---\n`
    const site = await converted(memorySite({'_events/a.md': text}))
    expect(documentOf(site, 'events-a', 'event')).toMatchObject({
      title: '1.10',
      links: [{title: '2.0'}],
    })
    expect(site.documents.flatMap((each) => ('name' in each ? each.name : []))).toEqual(['On'])
  })

  it.each([
    ['cancelled: Yes', {status: 'cancelled'}],
    ['online: on', {attendanceMode: 'online'}],
    [
      'signup: https://example.org/r\nsoldout: yes\ncapacity: 1_000\nprice: 0.00',
      {registration: [{soldOut: true, capacity: 1000, price: {free: true}}]},
    ],
    ['date: 2027-05-06\nall_day: yes', {period: {allDay: true}}],
  ])('is what YAML says where that is meant: %j', async (frontMatter, fields) => {
    const {source, ...made} = await event(frontMatter)
    expect(made).toMatchObject(fields)
    expect(source?.unmapped).toBeUndefined()
  })

  it('is kept with the source as it is written, and says yes or no as YAML does', async () => {
    const {source} = await event(
      'version: 1.10\nzip: 0123\nbegun: 2027-05-06\ncost_centre: 18:00\nflag: No\ncount: 3',
    )
    expect(JSON.parse(source?.unmapped ?? '{}')).toEqual({
      version: '1.10',
      zip: '0123',
      begun: '2027-05-06',
      cost_centre: '18:00',
      flag: false,
      count: 3,
    })
  })
})

describe('addresses', () => {
  it.each([
    [
      '"https://a.example.org, https://b.example.org"',
      ['https://a.example.org', 'https://b.example.org'],
    ],
    [
      'https://a.example.org https://b.example.org/x',
      ['https://a.example.org', 'https://b.example.org/x'],
    ],
    ['"https://a.example.org/x, y"', ['https://a.example.org/x,y']],
  ])('that stand in one text are links of their own: %s', async (value, urls) => {
    const {links, source} = await event(`links: ${value}`)
    expect(links?.map(({url}) => url)).toEqual(urls)
    expect(source?.unmapped).toBeUndefined()
  })
})

describe('the people of an event', () => {
  it('are its speakers and whom to ask, with what each does', async () => {
    const site = await converted(
      memorySite({
        '_events/a.md':
          '---\ntitle: A\nstart: 2027-05-06\nspeakers: [Kim Berg, Ada Lind]\ncontact:\n  - name: Bo Ek\n    role: Chair\n---\n',
      }),
    )
    const [meeting, ...people] = site.documents
    expect(meeting).toMatchObject({
      speakers: [{_ref: 'person-kim-berg'}, {_ref: 'person-ada-lind'}],
      contacts: [{person: {_ref: 'person-bo-ek'}, role: 'Chair'}],
    })
    expect(people.map(({_id}) => _id)).toEqual([
      'person-ada-lind',
      'person-bo-ek',
      'person-kim-berg',
    ])
    expect(site.messages).toEqual([])
  })
})

describe('what a page says that its document has no field for', () => {
  it.each(['_projects/a.md', '_groups/a.md'])('is not said of links in %s', async (path) => {
    const text =
      '---\ntitle: A\ngithub: https://github.com/a/b\nwebsite: https://a.example.org\n---\n'
    const collections = {projects: {output: true}, groups: {output: true}}
    const site = await converted(memorySite({[path]: text}, [], {values: {collections}}))
    expect(codesOf(site, path)).toEqual([])
    expect(site.documents).toMatchObject([{links: [{kind: 'repository'}, {kind: 'website'}]}])
  })

  it('is said of contacts of a session with what became of them', async () => {
    const site = await converted(
      memorySite(
        {
          '_events/fair.md': '---\ntitle: Fair\nstart: 2027-05-06\n---\n',
          '_talks/a.md':
            '---\ntitle: A\nevent: fair\nstart: 2027-05-06 10:00\ncontact: Kim Berg\n---\n',
        },
        [],
        {values: {collections: {events: {output: true}, talks: {output: true}}}},
      ),
    )
    expect(
      site.messages
        .filter(({ruleId}) => ruleId === 'contact-unlinked')
        .map(({path, reason}) => [path, reason]),
    ).toEqual([['_talks/a.md', expect.stringContaining('Whom `contact` names became documents')]])
  })

  it('is said of speakers of a project with where to name them', async () => {
    const site = await converted(
      memorySite({'_projects/a.md': '---\ntitle: A\nspeakers: [Kim Berg]\n---\n'}, [], {
        values: {collections: {projects: {output: true}}},
      }),
    )
    expect(site.documents.map(({_type}) => _type)).toEqual(['project'])
    expect(site.messages.map(({ruleId, hint}) => [ruleId, hint])).toEqual([
      ['contact-unlinked', expect.stringContaining('page of the event')],
    ])
  })

  it.each([
    ['keynote', ['value-unread 5:7'], 'keynote'],
    ['surprise', ['value-unread 5:7'], 'surprise'],
    ['Talk', [], undefined],
  ])('is said of the kind `%s` of a session', async (kind, codes, left) => {
    const site = await converted(
      memorySite(
        {
          '_events/fair.md': '---\ntitle: Fair\nstart: 2027-05-06\n---\n',
          '_talks/a.md': `---\ntitle: A\nevent: fair\nstart: 2027-05-06 10:00\nkind: ${kind}\n---\n`,
        },
        [],
        {values: {collections: {events: {output: true}, talks: {output: true}}}},
      ),
    )
    const {source} = documentOf(site, 'talks-a', 'session')
    expect(JSON.parse(source?.unmapped ?? '{}')).toMatchObject(
      left === undefined ? {} : {kind: left},
    )
    expect(codesOf(site, '_talks/a.md').filter((code) => !code.startsWith('session'))).toEqual(
      codes,
    )
  })
})
