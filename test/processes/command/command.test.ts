import {existsSync} from 'node:fs'
import {rename, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {Readable} from 'node:stream'

import {createClient} from '@sanity/client'
import {sanityImport} from '@sanity/import'
import sharp from 'sharp'
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest'

import {page, siteFolder} from '../../../migrations/fromMarkdown/testing/siteFolder.ts'
import {startLake, type LakeProcess} from '../../startLake.ts'
import {runCommand, runProgram, startCommand} from './runCommand.ts'

const config = `
collections:
  events: {output: true}
  uploads: {output: true}
`
const event = (title: string, more = ''): string =>
  page(`title: ${title}\nevent-date: 2026-05-06 18:00:00 +0200${more}`, 'Welcome.\n')

const site = async (): Promise<string> =>
  siteFolder({
    '_config.yml': config,
    '_events/spring.md': event('Spring', '\nimage: /uploads/a b.png'),
    '_events/autumn.md': event('Autumn', '\npublished: false'),
    '_uploads/a b.png': await sharp({
      create: {width: 4, height: 3, channels: 3, background: 'green'},
    })
      .png()
      .toBuffer(),
  })

const linesOf = (text: string): readonly unknown[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

describe('lectern convert', () => {
  it('prints documents, one a line, the same each time', async () => {
    const folder = await site()
    const [first, second] = await Promise.all([
      runProgram(['convert', folder]),
      runCommand(['convert', folder]),
    ])
    expect(first.code).toBe(0)
    expect(linesOf(first.stdout)).toMatchObject([
      {_id: 'drafts.events-autumn', _type: 'event'},
      {
        _id: 'events-spring',
        mainImage: {
          _sanityAsset: expect.stringMatching(/^image@file:\/\/\.\/_uploads\/a( |%20)b\.png$/),
        },
      },
    ])
    expect(second.stdout).toBe(first.stdout)
  })

  it('goes on past files that it cannot read, and says so', async () => {
    const folder = await siteFolder({
      '_config.yml': config,
      '_events/a.md': event('A'),
      '_events/b.md': event('B: b'),
      '_events/c.md': Buffer.from(event('Vår'), 'latin1'),
    })
    const {code, stdout, stderr} = await runCommand(['convert', folder])
    expect(code).toBe(1)
    expect(linesOf(stdout)).toMatchObject([
      {_id: 'events-a'},
      {_id: 'drafts.events-b', body: [{children: [{text: 'Welcome.'}]}]},
    ])
    expect(stderr).toContain('_events/b.md:2:9 error front-matter-broken')
    expect(stderr).toContain('  2 | title: B: b\n    |         ^\n')
    expect(stderr).toContain('_events/c.md:2:9 error not-utf8')
  })

  it('ends when its reader goes away', async () => {
    const files = Array.from(
      {length: 300},
      (_, index) => [`_events/e${index}.md`, event('E', `\nplace: ${'x'.repeat(2000)}`)] as const,
    )
    const folder = await siteFolder({'_config.yml': config, ...Object.fromEntries(files)})
    const {child, ended} = startCommand(['convert', folder])
    child.stdout?.once('data', () => child.stdout?.destroy())
    const {code, stderr} = await ended
    expect(code).toBe(130)
    expect(stderr).not.toMatch(/EPIPE|at .*\.ts/)
  })

  it('makes what `sanity dataset import` takes', async () => {
    const lake = await startLake()
    try {
      const {url, projectId, dataset, token} = lake
      const client = createClient({
        projectId,
        dataset,
        token,
        apiHost: url,
        useProjectHostname: false,
        useCdn: false,
        apiVersion: '2025-02-19',
        perspective: 'raw',
      })
      const folder = await site()
      const {stdout} = await runCommand(['convert', folder])
      const result = await sanityImport(Readable.from([stdout]), {
        client,
        assetsBase: folder,
        operation: 'create',
        allowAssetsInDifferentDataset: false,
      })
      expect(result).toMatchObject({numDocs: linesOf(stdout).length, warnings: []})
      const spring = await client.fetch(
        '*[_id == "events-spring"][0]{"file": mainImage.asset->originalFilename}',
      )
      expect(spring).toEqual({file: expect.stringMatching(/^a( |%20)b\.png$/)})
      const {code} = await runProgram(['verify', folder, '--data', lake.dataFolder])
      expect(code).toBe(0)
      const plan = ['plan', folder, '--data', lake.dataFolder, '--quiet']
      expect((await runCommand(plan)).stdout).toBe(
        'No changes: 2 as they are; 2 recognised, of which an import will take note\n',
      )
      await runCommand(['apply', folder, '--data', lake.dataFolder])
      expect((await runCommand(plan)).stdout).toBe('No changes: 2 as they are\n')
    } finally {
      await lake.stop()
    }
  })
})

describe('lectern', () => {
  it.each([
    [['check', '/nowhere/at/all'], /There is no folder/],
    [['publish', '.'], /There is no command `publish`. There are: convert, check, plan, apply/],
    [['check', '.', '--prefer', 'x'], /--prefer/],
  ])('ends with 2 for %j', async (args, words) => {
    const {code, stdout, stderr} = await runProgram(args)
    expect({code, stdout}).toEqual({code: 2, stdout: ''})
    expect(stderr).toMatch(words)
  })

  it('ends with 2 for a folder that is no site', async () => {
    const folder = await siteFolder({'notes.txt': 'x'})
    const {code, stderr} = await runCommand(['check', folder])
    expect(code).toBe(2)
    expect(stderr).toContain(
      'is no site: it has no configuration of Jekyll or Hugo, and no Markdown',
    )
  })

  it('shows its help', async () => {
    const {code, stdout} = await runProgram(['--help'])
    expect(code).toBe(0)
    expect(stdout).toContain('lectern <command> <folder>')
  })
})

describe('lectern apply', () => {
  let lake: LakeProcess
  beforeAll(async () => {
    lake = await startLake()
  })
  afterAll(async () => {
    await lake.stop()
  })

  it('imports into the lake that runs, once', async () => {
    const folder = await site()
    const args = ['apply', folder, '--data', lake.dataFolder, '--json']
    const first = await runCommand(args)
    expect(first).toMatchObject({code: 0, stderr: ''})
    expect(JSON.parse(first.stdout)).toMatchObject({
      applied: {created: 2, left: 0, uploaded: 1},
      verified: {same: 2, different: 0, missing: 0},
    })
    expect(JSON.parse((await runCommand(args)).stdout)).toMatchObject({
      applied: {created: 0, left: 2, uploaded: 0},
    })
    await writeFile(join(folder, '_events/spring.md'), event('Changed'))
    const verified = await runCommand(['verify', folder, '--data', lake.dataFolder])
    expect(verified.code).toBe(1)
    expect(verified.stderr).toContain('differs-in-dataset')
  })

  it('starts a lake for its time', async () => {
    const folder = await site()
    const data = join(await siteFolder({}), 'lake')
    const applied = await runProgram(['apply', folder, '--data', data])
    expect(applied.code).toBe(0)
    expect(applied.stdout).toMatch(
      /^2 documents created, 1 file uploaded; 2 verified; run \d{8}-\d{6}-[0-9a-f]{4}\n$/u,
    )
    expect(await runCommand(['verify', folder, '--data', data])).toMatchObject({code: 0})
  })

  it('stops at Ctrl-C with whole transactions, and goes on when run again', async () => {
    const files = Array.from({length: 900}, (_, index) => [
      `_events/e${index}.md`,
      event(`Event ${index}`),
    ])
    const folder = await siteFolder({'_config.yml': config, ...Object.fromEntries(files)})
    const data = join(await siteFolder({}), 'lake')
    const args = ['apply', folder, '--data', data, '--json']
    const {child, ended} = startCommand(args)
    await vi.waitUntil(() => existsSync(join(data, 'server.json')), {timeout: 60_000})
    child.kill('SIGINT')
    expect(await ended).toMatchObject({code: 130, stdout: ''})
    const {code, stdout} = await runCommand(args)
    expect(code).toBe(0)
    const {created, left} = JSON.parse(stdout).applied
    expect(created + left).toBe(900)
    expect(left % 100).toBe(0)
  })

  it('ends with 3 for content that another lake has open', async () => {
    await rename(join(lake.dataFolder, 'server.json'), join(lake.dataFolder, 'server.away'))
    const args = ['apply', await site(), '--data', lake.dataFolder]
    const {code, stderr} = await runProgram(args)
    await rename(join(lake.dataFolder, 'server.away'), join(lake.dataFolder, 'server.json'))
    expect(code).toBe(3)
    expect(stderr).not.toMatch(/ {4}at /)
    expect(stderr.length).toBeGreaterThan(20)
  })

  it('ends with 2 for a dataset that the embedded lake does not have', async () => {
    const {code, stderr} = await runCommand([
      'apply',
      await site(),
      '--data',
      lake.dataFolder,
      '--dataset',
      'staging',
    ])
    expect(code).toBe(2)
    expect(stderr).toContain('has the dataset `production`, not `staging`')
  })
})
