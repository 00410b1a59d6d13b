import {chmodSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

import {afterAll, beforeAll, describe, expect, it} from 'vitest'

import {type ExportedSite, exportedSite} from './exportedSite.ts'

const example = fileURLToPath(new URL('../../../example-site', import.meta.url))

describe('lectern export jekyll, where pages go', () => {
  let site: ExportedSite

  beforeAll(async () => {
    site = await exportedSite(example)
  })
  afterAll(async () => {
    await site.lake.stop()
  })

  it('says which pages are published no more, and takes them away with --prune', async () => {
    const document = await site.client.getDocument('events-utstallning-trasigt')
    if (document === undefined) throw new Error('The document is not there.')
    await site.client
      .transaction()
      .create({...document, _id: 'drafts.events-utstallning-trasigt'})
      .delete('events-utstallning-trasigt')
      .commit()
    const kept = await site.lectern('export', 'jekyll', site.folder)
    expect(kept.stderr).toContain('export-gone')
    expect(site.git('status', '--porcelain')).toBe('')
    const {stdout} = await site.lectern('export', 'jekyll', site.folder, '--prune', '--commit')
    expect(stdout).toContain('1 removed')
    expect(site.git('show', '--format=', '--name-status', 'HEAD').trim()).toBe(
      'D\t_events/utstallning-trasigt.md',
    )
  })

  it('brings a page back as it was, where its document is published again', async () => {
    const before = site.git('show', 'HEAD^:_events/utstallning-trasigt.md')
    const [document] = await site.client.fetch<
      readonly {readonly _id: string; readonly _type: string}[]
    >('*[_id == "drafts.events-utstallning-trasigt"]')
    if (document === undefined) throw new Error('The document is no draft.')
    await site.client
      .transaction()
      .createOrReplace({...document, _id: 'events-utstallning-trasigt'})
      .delete(document._id)
      .commit()
    const {stdout} = await site.lectern('export', 'jekyll', site.folder, '--commit')
    expect(stdout).toContain('1 added')
    expect(site.git('show', 'HEAD:_events/utstallning-trasigt.md')).toBe(before)
  })

  it('takes no page away that the site’s people changed since, or that was never imported', async () => {
    const page = join(site.folder, '_events/fredagssy.md')
    writeFileSync(page, readFileSync(page, 'utf8').replace('title: Fredagssy', 'title: Sy'))
    await site.client.delete('events-fredagssy')
    const fresh = join(site.folder, '_events/ny-pa-sajten.md')
    writeFileSync(fresh, '---\ntitle: Ny på sajten\nevent-date: 2027-05-06\n---\nHej.\n')
    site.git('add', '--all')
    site.git('commit', '--quiet', '--message', 'A page of the site’s people')
    const {code, stdout, stderr} = await site.lectern('export', 'jekyll', site.folder, '--prune')
    expect(code).toBe(1)
    expect(stdout).toContain('0 removed')
    expect(stderr).toContain('_events/fredagssy.md error export-conflict')
    expect(site.git('status', '--porcelain')).toBe('')
    site.git('rm', '--quiet', '_events/fredagssy.md', '_events/ny-pa-sajten.md')
    site.git('commit', '--quiet', '--message', 'Without them')
  })

  it('does again what was taken back before it was committed, pages and new pages', async () => {
    const {client, git, lectern, folder} = site
    const excerpts = ['Ett', 'Två', 'Tre']
    for (const excerpt of excerpts) {
      await client.patch('groups-malmo').set({excerpt}).commit()
      await lectern('export', 'jekyll', folder, ...(excerpt === 'Ett' ? ['--commit'] : []))
      git('reset', '--quiet', '--hard')
    }
    await client.create({
      _id: 'new-group',
      _type: 'group',
      title: 'Bryggan Falun',
      slug: {_type: 'slug', current: 'falun'},
      language: 'sv',
    })
    await lectern('export', 'jekyll', folder)
    git('reset', '--quiet', '--hard')
    git('clean', '--quiet', '--force')
    const {code, stdout} = await lectern('export', 'jekyll', folder, '--commit')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^1 page changed, 1 added/u)
    expect(readFileSync(join(folder, '_groups/malmo.md'), 'utf8')).toContain('excerpt: Tre')
    git('rm', '--quiet', '_groups/falun.md')
    git('commit', '--quiet', '--message', 'Without Falun')
    const after = await lectern('export', 'jekyll', folder)
    expect(after.stdout).toMatch(/^0 pages changed, 0 added/u)
    expect(after.stderr).toContain('export-lost')
  })

  it('keeps the mode of a file, and writes through no symbolic link', async () => {
    const script = join(site.folder, '_events/radiokvall-1.md')
    chmodSync(script, 0o755)
    symlinkSync('radiokvall-1.md', join(site.folder, '_events/samma.md'))
    site.git('add', '--all')
    site.git('commit', '--quiet', '--message', 'A link')
    await site.lectern('apply', site.folder, '--quiet')
    await site.client.patch('events-samma').set({title: 'En annan'}).commit()
    const linked = await site.lectern('export', 'jekyll', site.folder)
    expect(linked.stderr).toContain('export-linked')
    expect(site.git('status', '--porcelain')).toBe('')
    await site.client.patch('events-radiokvall-1').set({title: 'Radiokväll ett'}).commit()
    await site.lectern('export', 'jekyll', site.folder, '--commit')
    const shown = site.git('show', '--format=%ae', '--summary', '--name-only', 'HEAD')
    expect(shown.trim().split('\n').filter(Boolean).slice(1)).toEqual(['_events/radiokvall-1.md'])
    expect(shown).toMatch(/^[^\s@]+@/u)
    site.git('rm', '--quiet', '_events/samma.md')
    site.git('commit', '--quiet', '--message', 'No link')
    await site.client.delete('events-samma')
  })

  it('refuses a dataset that is another site’s', async () => {
    const other = join(mkdtempSync(join(tmpdir(), 'lectern-other-')), 'site')
    mkdirSync(join(other, '_events'), {recursive: true})
    writeFileSync(join(other, '_config.yml'), 'collections:\n  events:\n    output: true\n')
    writeFileSync(join(other, '_events/a.md'), '---\ntitle: A\nevent-date: 2027-05-06\n---\nHej.\n')
    const {code, stderr, stdout} = await site.lectern(
      'export',
      'jekyll',
      other,
      '--check',
      '--prune',
    )
    expect({code, stdout}).toEqual({code: 2, stdout: ''})
    expect(stderr).toContain('The dataset knows 0 of the 1 pages of this site.')
  })
})
