import {symlink} from 'node:fs/promises'
import {join} from 'node:path'

import {describe, expect, it} from 'vitest'

import {page, siteFolder} from '../testing/siteFolder.ts'
import {NotASiteError} from './openOptions.ts'
import {openSite} from './openSite.ts'
import {SettingsError} from './settingsError.ts'

const config = `
collections:
  events: {output: true}
  uploads: {output: true}
  drafts_only:
`

describe('openSite', () => {
  it('lists the pages that Jekyll reads, and the drafts', async () => {
    const folder = await siteFolder({
      '_config.yml': `${config}exclude: [hidden, "*.tmp.md"]\ninclude: [_pages]\n`,
      '_events/one.md': page('title: One'),
      '_events/deep/two.markdown': page(''),
      '_events/_start.md': page(''),
      '_events/.dot.md': page(''),
      '_posts/2026-01-02-three.md': page(''),
      '_posts/undated.md': page(''),
      'news/_posts/2026-03-04-four.md': page(''),
      '_drafts/five.md': page(''),
      '_other/six.md': page(''),
      '_pages/seven.md': page(''),
      'about.md': page(''),
      'README.md': '# No page\n',
      'hidden/eight.md': page(''),
      'nine.tmp.md': page(''),
      'vendor/bundle/gem/ten.md': page(''),
      'node_modules/x/eleven.md': page(''),
      '_site/twelve.md': page(''),
      'backup.md~': page(''),
    })
    const site = await openSite(folder)
    expect(site.pages).toEqual([
      '_drafts/five.md',
      '_events/deep/two.markdown',
      '_events/one.md',
      '_pages/seven.md',
      '_posts/2026-01-02-three.md',
      'about.md',
      'news/_posts/2026-03-04-four.md',
    ])
    expect(site.messages.map(({ruleId, path}) => [ruleId, path])).toEqual([
      ['post-undated', '_posts/undated.md'],
    ])
  })

  it('reads collections and posts below `collections_dir`', async () => {
    const folder = await siteFolder({
      '_config.yml': `${config}collections_dir: all\n`,
      'all/_events/one.md': page(''),
      'all/_posts/2026-01-02-two.md': page(''),
      '_events/three.md': page(''),
      '_posts/2026-01-02-four.md': page(''),
    })
    expect((await openSite(folder)).pages).toEqual([
      'all/_events/one.md',
      'all/_posts/2026-01-02-two.md',
    ])
  })

  it('reads a page with the digest of its bytes', async () => {
    const folder = await siteFolder({'_config.yml': '', 'a.md': `\ufeff${page('title: Å')}`})
    const site = await openSite(folder)
    expect(await site.read('a.md')).toEqual({
      path: 'a.md',
      text: page('title: Å'),
      digest: 'sha256-2b7aba091e41810f953fdc0f13fd1cb5ad0af9522f4c7fbe927999ee411f5304',
    })
  })

  it('finds published files in any spelling of their path', async () => {
    const folder = await siteFolder({
      '_config.yml': `${config}baseurl: /club/\n`,
      '_uploads/fa\u030a r.png': 'x',
      'images/a+b%.png': 'x',
      '_hidden/c.png': 'x',
    })
    const {asset} = await openSite(folder)
    expect(asset('/uploads/f\u00e5 r.png')).toBe('_uploads/fa\u030a r.png')
    expect(asset('/uploads/f%C3%A5%20r.png')).toBe('_uploads/fa\u030a r.png')
    expect(asset('uploads/fa\u030a r.png?v=2#top')).toBe('_uploads/fa\u030a r.png')
    expect(asset('/club/images/a+b%25.png')).toBe('images/a+b%.png')
    expect(asset('/images/a+b%.png')).toBe('images/a+b%.png')
    expect(asset('/_hidden/c.png')).toBeUndefined()
    expect(asset('/../outside.png')).toBeUndefined()
  })

  it('says what the configuration says', async () => {
    const folder = await siteFolder({
      '_config.yml':
        'url: https://www.example.org/\nbaseurl: club\ntimezone: Europe/Oslo\nlang: nb\n',
    })
    const {config: read} = await openSite(folder)
    expect(read).toMatchObject({baseUrl: '/club', timeZone: 'Europe/Oslo', language: 'nb'})
    expect(read.origins).toContain('http://example.org')
    const other = await openSite(folder, {timeZone: 'Asia/Tokyo', language: 'ja'})
    expect(other.config).toMatchObject({timeZone: 'Asia/Tokyo', language: 'ja'})
  })

  it('puts several configuration files over each other', async () => {
    const folder = await siteFolder({
      'base.yml': 'lang: sv\ntimezone: Europe/Oslo\n',
      'more.yml': 'lang: en\n',
    })
    const options = {configFiles: ['base.yml', 'more.yml']}
    expect((await openSite(folder, options)).config).toMatchObject({
      language: 'en',
      timeZone: 'Europe/Oslo',
    })
  })

  it('refuses a folder that is no site', async () => {
    const folder = await siteFolder({'notes.txt': 'Notes.', 'notes.md': page('')})
    await expect(openSite(folder, {kind: 'jekyll'})).rejects.toThrow(NotASiteError)
    await expect(openSite(join(folder, 'gone'))).rejects.toThrow(/There is no folder/)
    await expect(openSite(join(folder, 'notes.md'))).rejects.toThrow(/is a file/)
  })
})

describe('openSite, on bad input', () => {
  it('follows no link out of the folder', async () => {
    const outside = await siteFolder({'secret.md': page('title: Secret'), 'in/deep.md': page('')})
    const folder = await siteFolder({'_config.yml': config, '_events/real.md': page('title: Real')})
    await symlink(join(outside, 'secret.md'), join(folder, '_events/secret.md'))
    await symlink(join(outside, 'in'), join(folder, '_uploads'))
    await symlink(join(folder, '_events/real.md'), join(folder, '_events/same.md'))
    await symlink(folder, join(folder, '_events/loop'))
    await symlink(join(folder, 'gone'), join(folder, '_events/gone.md'))
    const site = await openSite(folder)
    expect(site.pages).toEqual(['_events/real.md', '_events/same.md'])
    expect(site.messages.map(({ruleId, path}) => [ruleId, path])).toEqual([
      ['file-unreadable', '_events/gone.md'],
      ['file-unreadable', '_events/loop'],
      ['symlink-outside', '_events/secret.md'],
      ['symlink-outside', '_uploads'],
    ])
  })

  it('leaves a file alone that is not UTF-8, and says where', async () => {
    const latin1 = Buffer.from(page('title: F\u00e5gel', 'N\u00e4r?\n'), 'latin1')
    const folder = await siteFolder({'_config.yml': config, '_events/a.md': latin1})
    expect(await (await openSite(folder)).read('_events/a.md')).toMatchObject({
      ruleId: 'not-utf8',
      fatal: true,
      path: '_events/a.md',
      place: {start: {line: 2, column: 9}},
      reason: 'Byte `0xE5` is not UTF-8; the file was left alone',
    })
  })

  it('leaves a file alone that is too large', async () => {
    const folder = await siteFolder({
      '_config.yml': config,
      '_events/a.md': `${page('')}${'x'.repeat(50 * 1024 * 1024)}`,
    })
    expect(await (await openSite(folder)).read('_events/a.md')).toMatchObject({
      ruleId: 'file-too-large',
      fatal: true,
    })
  })

  it.each([
    ['title: a: b\n', {line: 1, column: 9}],
    ['- a\n- b\n', {line: 1, column: 1}],
    ['title: A\ncollections: events\n', {line: 2, column: 14}],
  ])('refuses the configuration %j at its place', async (text, start) => {
    const folder = await siteFolder({'_config.yml': text, '_posts/2026-01-02-a.md': page('')})
    const error: unknown = await openSite(folder).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(SettingsError)
    expect(error).toMatchObject({
      text,
      messages: [{ruleId: 'config-broken', fatal: true, place: {start}}],
    })
  })

  it('refuses a configuration that is not there, cannot be read or is not UTF-8', async () => {
    const folder = await siteFolder({
      '_posts/2026-01-02-a.md': page(''),
      'latin1.yml': new Uint8Array([0x61, 0x3a, 0x20, 0xe5]),
      'folder.yml/a': '',
    })
    const open = (file: string): Promise<unknown> => openSite(folder, {configFiles: [file]})
    await expect(open('no.yml')).rejects.toThrow('There is no configuration file `no.yml`')
    await expect(open('latin1.yml')).rejects.toThrow('`latin1.yml` is not UTF-8')
    await expect(open('folder.yml')).rejects.toThrow('`folder.yml` cannot be read (EISDIR)')
  })

  it('reads globs of `exclude` as Ruby does, odd ones too', async () => {
    const folder = await siteFolder({
      '_config.yml': `${config}exclude: ["[", "[z-a].md", "[!a-c]*.md", "d?.md"]\n`,
      'a.md': page(''),
      'dd.md': page(''),
      'x.md': page(''),
    })
    expect((await openSite(folder)).pages).toEqual(['a.md'])
  })

  it('says where the time zone stands that it does not know', async () => {
    const folder = await siteFolder({
      '_config.yml': `${config}timezone: [a]\n`,
      '_events/a.md': page(''),
    })
    expect((await openSite(folder)).messages).toMatchObject([
      {ruleId: 'unknown-time-zone', place: {start: {line: 6, column: 11}}, actual: '["a"]'},
    ])
  })

  it('understands a time zone by a name of every day, and says so', async () => {
    const folder = await siteFolder({
      '_config.yml': `${config}timezone: PST\n`,
      '_events/a.md': page(''),
    })
    const site = await openSite(folder)
    expect(site.config.timeZone).toBe('America/Los_Angeles')
    expect(site.messages).toMatchObject([{ruleId: 'time-zone-taken', actual: 'PST'}])
  })

  it('names folders that may be collections where there are no pages', async () => {
    const folder = await siteFolder({
      '_config.yml': 'title: Club\n',
      '_events/a.md': page('title: A'),
      '_layouts/page.html': '',
    })
    const [told] = (await openSite(folder)).messages
    expect(told?.hint).toContain('names `events` under `collections`')
  })

  it('says that there are no pages', async () => {
    const folder = await siteFolder({'_config.yml': 'collections_dir: nowhere\n'})
    expect((await openSite(folder)).messages).toMatchObject([{ruleId: 'no-pages'}])
  })

  it('says which encoding a page may have', async () => {
    const utf16 = Buffer.from(`\uFEFF${page('title: A')}`, 'utf16le')
    const latin1 = Buffer.from(page('title: Möte'), 'latin1')
    const folder = await siteFolder({'_config.yml': '', 'a.md': utf16, 'b.md': latin1})
    const site = await openSite(folder)
    expect(await site.read('a.md')).toMatchObject({
      ruleId: 'not-utf8',
      hint: 'Save the file as UTF-8, for instance with `iconv -f utf-16 -t utf-8`.',
    })
    expect(await site.read('b.md')).toMatchObject({
      ruleId: 'not-utf8',
      hint: 'Save the file as UTF-8, for instance with `iconv -f latin1 -t utf-8`.',
    })
  })

  it('says which pages of a collection it leaves alone', async () => {
    const folder = await siteFolder({
      '_config.yml': `${config}timezone: Sweden/Nowhere\n`,
      '_events/a.md': 'No front matter.\n',
      '_events/b.html': page(''),
      '_events/c.adoc': page(''),
    })
    const site = await openSite(folder)
    expect(site.pages).toEqual(['_events/a.md', '_events/b.html'])
    expect(site.messages.map(({ruleId}) => ruleId)).toEqual(['unknown-time-zone', 'not-markdown'])
    expect(await site.read('_events/a.md')).toMatchObject({ruleId: 'no-front-matter'})
  })
})
