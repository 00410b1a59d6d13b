import {platform} from 'node:os'

import {expect, it} from 'vitest'

import {html, startSite, testSettings} from '../testing/webUnderTest.ts'
import {checkedAddresses} from './checkedAddresses.ts'
import {openWeb} from './openWeb.ts'
import {visit} from './visit.ts'

const name = 'rebinding.se'

/** Plays a public server on 127.0.0.2, beside a private one on 127.0.0.1. */
const publicAddress = '127.0.0.2'

const resolverOf = (answers: readonly (readonly string[])[]) => {
  const asked: string[] = []
  const resolve = async (host: string) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)] ?? []
    asked.push(host)
    return answer.map((address) => ({address, family: address.includes(':') ? 6 : 4}))
  }
  return {asked, resolve}
}

const privately = {status: 'skipped', cause: 'privateAddress'}

it.skipIf(platform() !== 'linux')(
  'never connects to a private address that a name turns to after it was checked',
  async () => {
    const inner = await startSite({'/page': html('Secret')})
    const {port} = inner
    const outer = await startSite({'/page': html('Public')}, {address: publicAddress, port})
    const {resolve} = resolverOf([[publicAddress], ['127.0.0.1']])
    const web = openWeb(
      testSettings({
        resolve,
        isPublic: (address) => address === publicAddress,
        ports: new Set([String(port)]),
      }),
    )
    const {outcome} = await visit(new URL(`http://${name}:${port}/page`), web)
    expect(outcome).toMatchObject(privately)
    expect(outer.requests).toEqual(['GET /robots.txt'])
    expect(inner.requests).toEqual([])
    await Promise.all([inner.close(), outer.close()])
  },
)

it('refuses a name of which one of several addresses is private', async () => {
  const {resolve} = resolverOf([['8.8.8.8', '::ffff:10.0.0.1']])
  const {outcome} = await visit(new URL(`http://${name}/page`), openWeb(testSettings({resolve})))
  expect(outcome).toMatchObject(privately)
})

it.each([
  'http://127.0.0.1/',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://0177.0.0.1/',
  'http://127.1/',
  'http://[::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[64:ff9b::127.0.0.1]/',
  'http://①②⑦.0.0.1/',
  'http://localhost/',
  'http://service.localhost./',
  'http://router/',
  'http://printer.local/',
  'http://169.254.169.254/latest/meta-data/',
])('refuses %s without asking for a name', async (address) => {
  const {asked, resolve} = resolverOf([['8.8.8.8']])
  const {outcome} = await visit(new URL(address), openWeb(testSettings({resolve})))
  expect(outcome).toMatchObject(privately)
  expect(asked).toEqual([])
})

it('looks a name up once, and hands on what it checked', async () => {
  const {asked, resolve} = resolverOf([['8.8.8.8'], ['127.0.0.1']])
  const addresses = await checkedAddresses(new URL(`http://${name}/`), testSettings({resolve}))
  expect(addresses).toEqual([{address: '8.8.8.8', family: 4}])
  expect(asked).toEqual([name])
})
