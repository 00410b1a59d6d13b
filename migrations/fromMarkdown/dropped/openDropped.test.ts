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
    const dropped = openDropped(await filesOf('example-site'), {})
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
    const site = openDropped(withoutFolder(await filesOf(folder)), {})
    expect(site.pages).toEqual((await openSite(folder)).pages)
  })

  it('say by their folders what they are, where no configuration does', async () => {
    const files = new Map([
      ['mine/_events/a.md', bytes(page('title: A\nevent-date: 2031-05-20 17:00:00 +0200'))],
      ['mine/_events/.DS_Store', bytes('')],
    ])
    const site = openDropped(withoutFolder(files), {})
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
    const site = openDropped(placed(files, known, '_projects'), {})
    expect(site.pages).toEqual(['_groups/a.md', '_projects/b.md', '_projects/c.md'])
    expect(standAlone(new Map([['_events/a.md', bytes('')]]))).toBe(false)
    expect(standAlone(await filesOf('example-site'))).toBe(false)
  })

  it('may be a page alone, and are refused where there is none', () => {
    expect(openDropped(new Map([['a.md', bytes('# A\n')]]), {}).pages).toEqual(['a.md'])
    expect(() => openDropped(new Map([['a.png', bytes('')]]), {})).toThrow('no page of Markdown')
    expect(() => openDropped(new Map([['hugo.toml', bytes('')]]), {})).toThrow('Hugo')
  })
})
