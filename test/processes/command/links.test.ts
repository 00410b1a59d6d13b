import {createClient, type SanityClient} from '@sanity/client'
import {afterAll, beforeAll, expect, it, vi} from 'vitest'

import {html, redirect, startSite, type Site} from '../../../linkCheck/testing/webUnderTest.ts'
import {startLake, type LakeProcess} from '../../startLake.ts'
import {runCommand, runProgram, startCommand} from './runCommand.ts'

let lake: LakeProcess
let client: SanityClient
let web: Site

beforeAll(async () => {
  lake = await startLake()
  const {url: apiHost, projectId, dataset, token} = lake
  const connection = {projectId, dataset, token, apiHost, useProjectHostname: false, useCdn: false}
  client = createClient({...connection, apiVersion: '2025-02-19', perspective: 'raw'})
  web = await startSite({
    '/tickets': html('Tickets'),
    '/old': redirect(301, '/tickets'),
    '/slow': () => undefined,
  })
})
afterAll(async () => {
  await web.close()
  await lake.stop()
})

const links = (...args: readonly string[]) =>
  ['links', '--data', lake.dataFolder, '--allow-host', web.host, ...args] as const

const name = (id: string, ...paths: readonly string[]) =>
  client.createOrReplace({
    _id: id,
    _type: 'event',
    title: 'Spring fair',
    links: paths.map((path, index) => ({
      _type: 'link',
      _key: `k${index}`,
      url: path.startsWith('/') ? web.origin + path : path,
    })),
  })

it('prints what is broken, and where it stands', async () => {
  await name('events-fair', '/tickets', '/gone', '/old', 'tel:+4612345', 'http://10.0.0.1/')
  const today = new Date().toISOString().slice(0, 10)
  expect(await runProgram(links())).toEqual({
    code: 1,
    stderr: '',
    stdout: [
      'Broken',
      `  ${web.origin}/gone`,
      `      The server answers 404. Broken since ${today}, new.`,
      '      in event “Spring fair” (events-fair), links[k1].url',
      '',
      'Moved for good',
      `  ${web.origin}/old`,
      `      has moved to ${web.origin}/tickets`,
      '      in event “Spring fair” (events-fair), links[k2].url',
      '',
      '5 links: 4 checked now, 2 work, 1 broken, 0 unsure, 2 not for checking',
      '',
    ].join('\n'),
  })
})

it('prints nothing but broken links quietly, and one object as JSON', async () => {
  const quiet = await runCommand(links('--quiet'))
  expect(quiet.stdout.split('\n')).toHaveLength(5)
  const {code, stdout, stderr} = await runCommand(links('--json'))
  expect({code, stderr}).toEqual({code: 1, stderr: ''})
  expect(JSON.parse(stdout)).toMatchObject({
    addresses: 5,
    checked: 0,
    counts: {ok: 2, broken: 1, unsure: 0, skipped: 1},
    broken: [{url: `${web.origin}/gone`, cause: 'notFound', isNew: false}],
    isInterrupted: false,
  })
})

it('ends with 0 where all is well', async () => {
  await name('events-fair', '/tickets')
  expect(await runCommand(links())).toEqual({
    code: 0,
    stderr: '',
    stdout: '1 link: 0 checked now, 1 work, 0 broken, 0 unsure, 3 forgotten\n',
  })
})

it('stops at Ctrl-C and keeps what it found', async () => {
  await name('events-fair', '/gone', '/slow')
  const {child, ended} = startCommand(links('--older-than', '0m', '--json'))
  await vi.waitUntil(() => web.requests.at(-1) === 'HEAD /slow', {timeout: 30_000})
  // As where a terminal and npx both send it.
  child.kill('SIGINT')
  child.kill('SIGINT')
  const {code, stdout} = await ended
  expect(code).toBe(130)
  expect(JSON.parse(stdout)).toMatchObject({isInterrupted: true, checked: 1})
  expect(await client.fetch('*[_type == "lectern.link"].url')).toEqual([`${web.origin}/gone`])
})
