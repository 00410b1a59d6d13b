import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

import {afterAll, beforeAll, describe, expect, it} from 'vitest'

import {type ExportedSite, exportedSite} from './exportedSite.ts'

const example = fileURLToPath(new URL('../../../example-site', import.meta.url))

/** The lines that a diff takes away and adds. */
const changedLines = (diff: string): readonly string[] =>
  diff.split('\n').filter((line) => /^[+-](?!\+\+|--)/u.test(line))

describe('lectern export jekyll', () => {
  let site: ExportedSite

  beforeAll(async () => {
    site = await exportedSite(example)
  })
  afterAll(async () => {
    await site.lake.stop()
  })

  it('changes nothing where nobody edited anything', async () => {
    const {code, stdout} = await site.lectern('export', 'jekyll', site.folder)
    expect({code, stdout}).toEqual({
      code: 0,
      stdout: '0 pages changed, 0 added, 0 removed, 0 images added\n',
    })
    expect(site.git('status', '--porcelain')).toBe('')
  })

  it('shows what it would change and writes nothing with --check', async () => {
    await site.client.patch('events-fixdagen-2027').set({title: 'Fixdagen 2027 i Malmö'}).commit()
    const {code, stdout} = await site.lectern('export', 'jekyll', site.folder, '--check')
    expect(code).toBe(0)
    expect(changedLines(stdout)).toEqual(['-title: Fixdagen 2027', '+title: Fixdagen 2027 i Malmö'])
    expect(site.git('status', '--porcelain')).toBe('')
  })

  it('commits under the name of the editor', async () => {
    const {stdout} = await site.lectern('export', 'jekyll', site.folder, '--commit')
    expect(stdout).toMatch(/^1 page changed, 0 added, 0 removed, 0 images added, commit /u)
    expect(changedLines(site.git('show', '--format=', 'HEAD'))).toEqual([
      '-title: Fixdagen 2027',
      '+title: Fixdagen 2027 i Malmö',
    ])
    expect(site.git('log', '-1', '--format=%an: %s').trim()).toBe(
      'Ada Editor: Publish _events/fixdagen-2027.md',
    )
  })

  it('exports a second edit of a page that it has written', async () => {
    await site.client.patch('events-fixdagen-2027').set({excerpt: 'En dag om att laga.'}).commit()
    const {code} = await site.lectern('export', 'jekyll', site.folder, '--commit')
    expect(code).toBe(0)
    expect(changedLines(site.git('show', '--format=', 'HEAD')).at(-1)).toBe(
      '+excerpt: En dag om att laga.',
    )
  })

  it('refuses a folder with changes that are not committed', async () => {
    const file = join(site.folder, '_events/fredagssy.md')
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replace('Fredagssy', 'Fredagssöm'))
    const {code, stderr} = await site.lectern('export', 'jekyll', site.folder)
    expect(code).toBe(2)
    expect(stderr).toContain('_events/fredagssy.md')
    writeFileSync(file, text)
  })

  it('leaves a page alone that both sides changed, and says both values', async () => {
    const file = join(site.folder, '_events/fredagssy.md')
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('title: Fredagssy', 'title: Sy på fredag'),
    )
    site.git('commit', '--all', '--quiet', '--message', 'Another title')
    await site.client.patch('events-fredagssy').set({excerpt: 'Sy varje fredag'}).commit()
    const {code, stderr} = await site.lectern('export', 'jekyll', site.folder)
    expect(code).toBe(1)
    expect(stderr).toContain('export-conflict')
    expect(stderr).toContain('Sy på fredag')
    expect(stderr).toContain('Sy varje fredag')
    expect(site.git('status', '--porcelain')).toBe('')
    await site.client
      .patch('events-fredagssy')
      .set({excerpt: 'Sy tillsammans varje fredag klockan tre'})
      .commit()
    const newer = await site.lectern('export', 'jekyll', site.folder)
    expect(newer.code).toBe(0)
  })

  it('makes pages of new documents, with their images, and an import finds the same documents', async () => {
    const image = await site.client.assets.upload(
      'image',
      readFileSync(join(example, '_uploads/cykel.png')).subarray(0),
      {filename: 'Ny bild.png'},
    )
    const again = await site.client.assets.upload(
      'image',
      Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>',
      ),
      {filename: 'Märke för kvällen.svg', contentType: 'image/svg+xml'},
    )
    await site.client.create({
      _id: 'b7c1e5d0-0000-4000-8000-000000000001',
      _type: 'event',
      title: 'Sommarkväll',
      slug: {_type: 'slug', current: 'sommarkvall'},
      language: 'sv',
      period: {
        _type: 'period',
        kind: 'once',
        timeZone: 'Europe/Stockholm',
        start: '2027-06-03T15:30:00.000Z',
        end: '2027-06-03T18:00:00.000Z',
      },
      place: {_type: 'place', name: 'Gamla brandstationen', address: 'Nygatan 4, Umeå'},
      attendanceMode: 'onsite',
      excerpt: 'Vi lagar ute.',
      mainImage: {_type: 'figure', asset: {_type: 'reference', _ref: again._id}},
      body: [
        {
          _type: 'block',
          _key: 'a',
          style: 'normal',
          markDefs: [],
          children: [{_type: 'span', _key: 'b', text: 'Ta med något att laga.', marks: []}],
        },
        {_type: 'figure', _key: 'c', asset: {_type: 'reference', _ref: image._id}, alt: 'En cykel'},
      ],
    })
    await site.client.create({
      _id: 'b7c1e5d0-0000-4000-8000-000000000002',
      _type: 'session',
      event: {_type: 'reference', _ref: 'events-lagarkvall-12'},
      title: 'Kaffe och bullar',
      kind: 'break',
      language: 'sv',
      period: {
        _type: 'period',
        kind: 'once',
        timeZone: 'Europe/Stockholm',
        start: '2027-01-21T18:00:00.000Z',
      },
    })
    const {code, stdout, stderr} = await site.lectern('export', 'jekyll', site.folder, '--commit')
    expect({code, stderr}).toMatchObject({code: 0})
    expect(stdout).toMatch(/^1 page changed, 1 added, 0 removed, 1 image added/u)
    expect(site.git('show', '--format=', '--name-only', 'HEAD').trim().split('\n')).toEqual([
      '_events/lagarkvall-12.md',
      '_events/sommarkvall.md',
      '_uploads/marke-for-kvallen.svg',
    ])
    expect(
      changedLines(site.git('show', '--format=', 'HEAD', '--', '_events/lagarkvall-12.md')),
    ).toEqual(['+* 19.00 Kaffe och bullar'])
    expect(readFileSync(join(site.folder, '_events/sommarkvall.md'), 'utf8')).toContain(
      'event-date: 2027-06-03 17:30:00 +02',
    )
    const before = await site.client.fetch<number>(
      'count(*[_type in ["event", "session", "person", "organisation"]])',
    )
    const applied = await site.lectern('apply', site.folder, '--json')
    expect(JSON.parse(applied.stdout).applied).toMatchObject({created: 0, conflicts: 0, gone: 0})
    expect(
      await site.client.fetch<number>(
        'count(*[_type in ["event", "session", "person", "organisation"]])',
      ),
    ).toBe(before)
  })

  it('brings drafts only when it is asked to, as pages that are not shown', async () => {
    const draft = {
      _id: 'drafts.b7c1e5d0-0000-4000-8000-000000000003',
      _type: 'group',
      title: 'Bryggan Falun',
      slug: {_type: 'slug', current: 'falun'},
      language: 'sv',
    }
    await site.client.create(draft)
    expect((await site.lectern('export', 'jekyll', site.folder)).stdout).toMatch(
      /^0 pages changed, 0 added/u,
    )
    const {stdout} = await site.lectern('export', 'jekyll', site.folder, '--drafts', '--commit')
    expect(stdout).toMatch(/^0 pages changed, 1 added/u)
    expect(readFileSync(join(site.folder, '_groups/falun.md'), 'utf8')).toContain(
      'published: false',
    )
  })
})
