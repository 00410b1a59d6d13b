import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'

import {describe, expect, it} from 'vitest'

import {convertSite} from '../conduct/convertSite.ts'
import type {Site} from '../parse/jekyllSite.ts'
import {openSite} from '../read/openSite.ts'
import {page, siteFolder} from '../testing/siteFolder.ts'
import type {DroppedFiles} from './droppedFile.ts'
import {openDropped} from './openDropped.ts'
import {placed, standAlone} from './placed.ts'
import {withoutFolder} from './withoutFolder.ts'

/** The files of a folder as a browser gives them. */
const filesOf = async (folder: string): Promise<DroppedFiles> => {
  const found = await readdir(folder, {recursive: true, withFileTypes: true})
  const files = new Map<string, Uint8Array>()
  for (const entry of found.filter((one) => one.isFile())) {
    const full = join(entry.parentPath, entry.name)
    files.set(full.slice(folder.length + 1), await readFile(full))
  }
  return files
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const converted = (site: Site) => Array.fromAsync(convertSite(site, {exact: false}))

describe('files that were dropped', () => {
  it('become the same documents, and give the same messages, as the folder that they are from', async () => {
    const fromFolder = await openSite('example-site')
    const dropped = await openDropped(await filesOf('example-site'), {})
    expect(dropped.pages).toEqual(fromFolder.pages)
    expect(await converted(dropped)).toEqual(await converted(fromFolder))
  })

  it('are chosen as Jekyll chooses them', async () => {
    const folder = await siteFolder({
      '_config.yml':
        'collections:\n  events:\n    output: true\nexclude: [old]\ncollections_dir: all\n',
      'all/_events/a.md': page('title: A'),
      'all/_events/deep/b.md': page('title: B'),
      'all/_posts/2027-01-01-c.md': page('title: C'),
      'all/_posts/undated.md': page('title: D'),
      '_posts/2027-01-01-e.md': page('title: E'),
      'all/_drafts/f.md': page('title: F'),
      'old/g.md': page('title: G'),
      '.hidden/h.md': page('title: H'),
      'README.md': 'No page.',
      'about.md': page('title: I'),
      '_includes/j.md': page('title: J'),
    })
    const site = await openDropped(withoutFolder(await filesOf(folder)), {})
    expect(site.pages).toEqual((await openSite(folder)).pages)
  })

  it('say by their folders what they are, where no configuration does', async () => {
    const files = new Map([
      ['mine/_events/a.md', bytes(page('title: A\nevent-date: 2031-05-20 17:00:00 +0200'))],
      ['mine/_events/.DS_Store', bytes('')],
    ])
    const site = await openDropped(withoutFolder(files), {})
    expect(site.pages).toEqual(['_events/a.md'])
    const [document] = (await converted(site)).filter(({kind}) => kind === 'document')
    expect(document).toMatchObject({document: {_id: 'events-a', _type: 'event'}})
  })

  it('are pages of the site, if they stand alone: known ones by their names', async () => {
    const files = new Map([
      ['a.md', bytes(page('title: A'))],
      ['b.md', bytes(page('title: B'))],
      ['c.md', bytes(page('title: C'))],
    ])
    expect(standAlone(files)).toBe(true)
    const known = ['_groups/a.md', '_events/b.md', '_groups/b.md']
    const site = await openDropped(placed(files, known, '_projects'), {})
    expect(site.pages).toEqual(['_groups/a.md', '_projects/b.md', '_projects/c.md'])
    expect(standAlone(new Map([['_events/a.md', bytes('')]]))).toBe(false)
    expect(standAlone(await filesOf('example-site'))).toBe(false)
  })

  it('may be a page alone, and are refused where there is none', async () => {
    const alone = await openDropped(new Map([['a.md', bytes('# A\n')]]), {})
    expect(alone.pages).toEqual(['a.md'])
    await expect(openDropped(new Map([['a.png', bytes('')]]), {})).rejects.toThrow(
      'no page of Markdown',
    )
  })

  it('of a site of Hugo become the same as the folder that they are from', async () => {
    const folder = await siteFolder({
      'hugo.toml':
        'baseURL = "https://example.org/"\ntimeZone = "Europe/Oslo"\ndefaultContentLanguage = "nb"\n[languages.nb]\n[languages.en]\n',
      'content/events/_index.md': page('title: Events\ncascade:\n  location: Bergen'),
      'content/events/fair/index.md': page(
        'title: Fair\ndate: 2031-05-20T17:00:00+02:00\nimages: [hall.png]',
        'See the {{< figure src="hall.png" >}}',
      ),
      'content/events/fair/hall.png': 'a picture',
      'content/events/fair/index.en.md': page('title: The fair\ndate: 2031-05-20T17:00:00+02:00'),
      'content/events/later.md': page('title: Later\ndraft: true\ndate: 2031-06-20'),
      'data/partners.yml': '- name: One\n',
      'static/logo.svg': '<svg/>',
    })
    const fromFolder = await openSite(folder)
    const dropped = await openDropped(await filesOf(folder), {timeZone: 'Europe/Stockholm'})
    expect(dropped.pages).toEqual(fromFolder.pages)
    expect(dropped.pages).toHaveLength(4)
    expect(await converted(dropped)).toEqual(await converted(fromFolder))
    expect(dropped.config.timeZone).toBe('Europe/Oslo')
  })

  it('take zone and language of the Studio, where the site says none', async () => {
    const files = new Map([['_events/a.md', bytes(page('title: A'))]])
    const {config} = await openDropped(files, {timeZone: 'Europe/Oslo', language: 'nb'})
    expect(config).toMatchObject({timeZone: 'Europe/Oslo', language: 'nb'})
    const said = new Map([...files, ['_config.yml', bytes('timezone: Asia/Tokyo\nlang: ja\n')]])
    expect(
      (await openDropped(said, {timeZone: 'Europe/Oslo', language: 'nb'})).config,
    ).toMatchObject({timeZone: 'Asia/Tokyo', language: 'ja'})
  })
})
