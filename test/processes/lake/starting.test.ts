import {once} from 'node:events'
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {afterAll, expect, test} from 'vitest'
import {WebSocket} from 'ws'

import {runLake, startLake} from '../../startLake.ts'

const folder = mkdtempSync(join(tmpdir(), 'lectern-starting-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

test.each([
  [['--port', 'many'], '--port'],
  [['--port', '70000'], '--port'],
  [['--project', 'No Such'], '--project'],
  [['--colour', 'red'], '--colour'],
  [['extra'], 'extra'],
])('wrong usage ends with 2 and the usage: %s', async (args, named) => {
  const {exitCode, stderr} = await runLake(args)
  expect(exitCode).toBe(2)
  expect(stderr).toContain(named)
  expect(stderr).toContain('Usage:')
})

test('a port in use ends with 2 and says what to do', async () => {
  const lake = await startLake()
  const {port} = new URL(lake.url)
  const {exitCode, stderr} = await runLake(['--data', join(folder, 'second'), '--port', port])
  expect({exitCode, stderr}).toEqual({
    exitCode: 2,
    stderr: `Port ${port} is in use by another program. Stop that one, or choose another port with --port (0 takes any free one).\n`,
  })
  await lake.stop()
})

test('a folder that another lake has open ends with 3 and says where that is', async () => {
  const dataFolder = join(folder, 'locked')
  const lake = await startLake({dataFolder})
  const {exitCode, stderr} = await runLake(['--data', dataFolder, '--port', '0'])
  expect(exitCode).toBe(3)
  expect(stderr).toContain(lake.url)
  await lake.kill()

  const next = await startLake({dataFolder})
  await next.stop()
})

test('a damaged file ends with 3 and is left as it is', async () => {
  const dataFolder = join(folder, 'damaged')
  mkdirSync(dataFolder)
  const file = join(dataFolder, 'lake.sqlite')
  writeFileSync(file, 'this is not a database, whatever its name says'.repeat(100))
  const before = readFileSync(file)
  const {exitCode, stderr} = await runLake(['--data', dataFolder, '--port', '0'])
  expect(exitCode).toBe(3)
  expect(stderr).toContain('is damaged or is not a lake')
  expect(readFileSync(file)).toEqual(before)
})

test('a folder that cannot be made ends with 3', async () => {
  const file = join(folder, 'file')
  writeFileSync(file, '')
  const inKernel = process.platform === 'linux' ? ['/proc/nowhere/lake'] : []
  for (const impossible of [join(file, 'lake'), ...inKernel]) {
    const {exitCode, stderr} = await runLake(['--data', impossible, '--port', '0'])
    expect(exitCode).toBe(3)
    expect(stderr).toMatch(/cannot be (?:written|opened)/)
    expect(stderr).toContain(impossible)
  }
})

test('a running lake can be found by its server.json, which a clean end takes away', async () => {
  const dataFolder = join(folder, 'found')
  const lake = await startLake({dataFolder})
  const file = join(dataFolder, 'server.json')
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
    url: lake.url,
    pid: expect.any(Number),
    projectId: 'lectern',
    dataset: 'production',
    data: dataFolder,
    tokenFile: join(dataFolder, 'token'),
  })
  expect(await lake.stop()).toBe(0)
  expect(existsSync(file)).toBe(false)
})

test('the lake ends although clients hold on to it', async () => {
  const lake = await startLake()
  const path = '/v2025-02-19/data/listen/production?query=*'
  const headers = {authorization: `Bearer ${lake.token}`}
  const socket = new WebSocket(lake.url.replace('http', 'ws') + path, {headers})
  await once(socket, 'open')
  socket.pause()
  const stream = await fetch(lake.url + path, {headers})
  const started = performance.now()
  expect(await lake.stop()).toBe(0)
  expect(performance.now() - started).toBeLessThan(8000)
  await stream.text().catch(() => undefined)
  socket.terminate()
})

test('history names whoever started the lake, also after somebody else did', async () => {
  const dataFolder = join(folder, 'named')
  const ask = async (user: string, path: string): Promise<unknown> => {
    const lake = await startLake({dataFolder, user})
    const headers = {authorization: `Bearer ${lake.token}`}
    const body: unknown = await (await fetch(lake.url + path, {headers})).json()
    await lake.stop()
    return body
  }
  const ada = await ask('Ada Editor', '/v1/users/me')
  expect(ada).toMatchObject({name: 'Ada Editor', role: 'administrator'})
  const id = typeof ada === 'object' && ada !== null && 'id' in ada ? String(ada.id) : ''
  expect(await ask('Bo Writer', `/v1/users/${id}`)).toMatchObject({
    displayName: 'Ada Editor',
    givenName: 'Ada',
    familyName: 'Editor',
    isCurrentUser: false,
  })
})

test.each([
  ['clean', 'stop'],
  ['sudden', 'kill'],
] as const)(
  'damage in the middle of the file is noticed at the start after a %s end',
  async (name, end) => {
    const dataFolder = join(folder, `middle-${name}`)
    const lake = await startLake({dataFolder})
    const response = await fetch(`${lake.url}/v2025-02-19/data/mutate/production`, {
      method: 'POST',
      headers: {authorization: `Bearer ${lake.token}`},
      body: JSON.stringify({
        mutations: Array.from({length: 400}, (_, n) => ({
          create: {_id: `d${n}`, _type: 'sample', text: `${n} and more `.repeat(300)},
        })),
      }),
    })
    expect(response.status).toBe(200)
    await lake[end]()
    // What was written last may still be in the log, which has checksums.
    await (await startLake({dataFolder})).stop()

    const file = join(dataFolder, 'lake.sqlite')
    const {size} = statSync(file)
    expect(size).toBeGreaterThan(1_000_000)
    const opened = openSync(file, 'r+')
    writeSync(opened, Buffer.alloc(64 * 1024, 'damage'), 0, 64 * 1024, Math.floor(size / 2))
    closeSync(opened)
    const before = readFileSync(file)
    const {exitCode, stderr} = await runLake(['--data', dataFolder, '--port', '0'])
    expect(exitCode).toBe(3)
    expect(stderr).toContain('is damaged')
    expect(stderr).toContain('backup')
    expect(readFileSync(file).equals(before)).toBe(true)
  },
)
