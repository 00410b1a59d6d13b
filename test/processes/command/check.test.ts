import {readFile} from 'node:fs/promises'
import {join, relative} from 'node:path'

import {describe, expect, it} from 'vitest'

import {page, siteFolder} from '../../../migrations/fromMarkdown/testing/siteFolder.ts'
import {runCommand, runProgram} from './runCommand.ts'

const config = 'collections:\n  events: {output: true}\n'
const event = (title: string, more = ''): string =>
  page(`title: ${title}\nevent-date: 2026-05-06 18:00:00 +0200${more}`, 'Welcome.\n')

const linesOf = (text: string): readonly unknown[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

describe('lectern check', () => {
  it('prints one JSON document on stdout', async () => {
    const folder = await siteFolder({'_config.yml': config, '_events/b.md': event('B: b')})
    const {code, stdout, stderr} = await runProgram(['check', folder, '--json'])
    expect(code).toBe(1)
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toMatchObject({
      diagnostics: expect.arrayContaining([
        expect.objectContaining({
          severity: 'error',
          code: 'front-matter-broken',
          path: '_events/b.md',
          line: 2,
          column: 9,
        }),
      ]),
      errors: 1,
      pages: {'needs a look': 1},
    })
  })

  it('prints annotations and SARIF, with paths from where it was started', async () => {
    const folder = await siteFolder({'_config.yml': config, '_events/b, c.md': event('B: b')})
    const path = relative(process.cwd(), join(folder, '_events/b, c.md'))
    const annotations = await runCommand(['check', folder, '--format', 'github'])
    expect(annotations).toMatchObject({code: 1, stderr: ''})
    expect(annotations.stdout).toContain(
      `::error file=${path.replace(',', '%2C')},line=2,endLine=2,col=9,endColumn=9,title=front-matter-broken::The front matter is not YAML: `,
    )
    const {stdout} = await runCommand(['check', folder, '--format', 'sarif'])
    expect(JSON.parse(stdout)).toMatchObject({
      version: '2.1.0',
      runs: [{results: expect.arrayContaining([expect.objectContaining({level: 'error'})])}],
    })
  })

  it('says what pages were taken for, and which keys for which fields', async () => {
    const folder = await siteFolder({'_config.yml': config, '_events/a.md': event('A')})
    const {stdout} = await runCommand(['check', folder])
    expect(stdout).toContain('events: 1 page → event\n  title ← title\n  start ← event-date\n')
    expect(stdout).toContain('\n1 imported as is, 0 repaired, 0 needs a look, 0 not imported\n')
  })

  it('takes the mapping of the site, or one that it is given', async () => {
    const folder = await siteFolder({
      '_config.yml': 'collections: {talks: {output: true}}',
      '_talks/a.md': page('title: A\nheld_at: 2027-05-06 18:00'),
      'lectern.yml': 'pages: [{collection: talks, type: event}]\nfields: {start: held_at}\n',
      'broken.json': '{"fields": {"strat": "held_at"}}',
    })
    const {stdout} = await runCommand(['convert', folder])
    expect(linesOf(stdout)).toMatchObject([
      {_type: 'event', period: {start: '2027-05-06T16:00:00.000Z'}},
    ])
    const broken = join(folder, 'broken.json')
    expect(await runCommand(['convert', folder, '--mapping', broken])).toEqual({
      code: 2,
      stdout: '',
      stderr: [
        `${broken}:1:13 error mapping-broken There is no field \`strat\``,
        '  1 | {"fields": {"strat": "held_at"}}',
        '    |             ^^^^^^^',
        '  Write `start`.',
        `The mapping \`${broken}\` cannot be used.`,
        '',
      ].join('\n'),
    })
    const {code, stderr} = await runCommand(['check', folder, '--mapping', '/nowhere.yml'])
    expect({code, stderr}).toEqual({
      code: 2,
      stderr: 'There is no mapping file `/nowhere.yml`.\n',
    })
  })

  it('writes diagnostics to a file, and counts warnings as errors when told to', async () => {
    const folder = await siteFolder({
      '_config.yml': config,
      '_events/b.md': event('A', '\ntitle: B'),
    })
    const file = join(folder, 'diagnostics.ndjson')
    expect(await runCommand(['check', folder, '--diagnostics', file])).toMatchObject({code: 0})
    expect(linesOf(await readFile(file, 'utf8'))).toContainEqual(
      expect.objectContaining({severity: 'warning', code: 'key-repeated', line: 4, column: 1}),
    )
    expect(await runCommand(['check', folder, '--strict', '--quiet'])).toMatchObject({code: 1})
  })
})
