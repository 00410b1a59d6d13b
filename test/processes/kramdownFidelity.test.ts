import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {afterAll, describe, expect, test} from 'vitest'

import {convertBody} from '../../migrations/fromMarkdown/convert/convertBody.ts'
import type {SiteConfig} from '../../migrations/fromMarkdown/parse/jekyllSite.ts'
import {parsePage} from '../../migrations/fromMarkdown/parse/parsePage.ts'
import {corpus} from '../corpus.ts'

const config: SiteConfig = {
  values: {},
  timeZone: 'Europe/Stockholm',
  language: 'sv',
  dateOrder: 'day',
  said: {},
  origins: [],
  baseUrl: '',
}

describe.skipIf(corpus === undefined)('the bodies of a real site', () => {
  const site = corpus ?? ''
  const scratch = mkdtempSync(join(tmpdir(), 'lectern-fidelity-'))
  afterAll(() => rmSync(scratch, {recursive: true}))

  test('lose and add nothing against what kramdown shows', () => {
    const reference = join(site, 'reference.json')
    const paths = Object.keys(JSON.parse(readFileSync(reference, 'utf8')).files)
    const bodies = paths.map((path) => {
      const file = {path, text: readFileSync(join(site, path), 'utf8'), digest: ''}
      const page = parsePage(file, config)
      return [path, convertBody(page, {markdown: 'kramdown', exact: true}).blocks]
    })
    const portableText = join(scratch, 'bodies.json')
    writeFileSync(portableText, JSON.stringify(Object.fromEntries(bodies)))
    // The tool runs only under its real path.
    const tool = realpathSync(join(site, '../tools/compare-with-kramdown.mjs'))
    const {stdout, stderr, status} = spawnSync(
      process.execPath,
      [tool, '--strict', '--reference', reference, '--portable-text', portableText],
      {encoding: 'utf8'},
    )
    expect(stderr).toBe('')
    expect(stdout).toMatch(/^\d+ files: /m)
    expect({status, stdout}).toEqual({
      status: 0,
      stdout: expect.stringMatching(/lost: nothing; added: nothing\n$/),
    })
  })
})
