import {once} from 'node:events'

import {afterAll, beforeAll, expect, test} from 'vitest'
import {WebSocket} from 'ws'

import {startLake} from '../../startLake.ts'
import type {LakeProcess} from '../../startLake.ts'

let lake: LakeProcess
beforeAll(async () => {
  lake = await startLake()
})
afterAll(async () => {
  await lake.stop()
})

const asleep = (): void => undefined

/** A tab: `ask` resolves to the answer, `told` to the next thing heard of others. */
const tab = async () => {
  const socket = new WebSocket(`${lake.url.replace('http', 'ws')}/v2022-06-30/socket/production`, {
    headers: {authorization: `Bearer ${lake.token}`},
  })
  const answers = new Map<string, (result: unknown) => void>()
  const heard: unknown[] = []
  let wake = asleep
  socket.on('message', (data: Buffer) => {
    const text = data.toString()
    if (text === '♥') return
    const message = JSON.parse(text)
    if (message.id !== undefined) answers.get(message.id)?.(message.result)
    else {
      heard.push(message.params)
      wake()
    }
  })
  await once(socket, 'open')
  let asked = 0
  const ask = (method: string, params = {}): Promise<unknown> =>
    new Promise((resolve) => {
      asked += 1
      const id = `q${asked}`
      answers.set(id, resolve)
      socket.send(JSON.stringify({jsonrpc: '2.0', id, method, params}))
    })
  const told = async (): Promise<unknown> => {
    while (heard.length === 0) {
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
    return heard.shift()
  }
  const subscription = await ask('presence_subscribe')
  return {socket, ask, told, subscription, heard}
}

test('tabs hear where others are, that they ask, and that they leave', async () => {
  const [one, two] = [await tab(), await tab()]
  const locations = [{type: 'document', documentId: 'a', path: [], lastActiveAt: '2026-01-01'}]
  expect(await one.ask('presence_rollcall', {session: 's1'})).toBe(true)
  expect(await one.ask('presence_announce', {data: {sessionId: 's1', locations}})).toBe(true)
  const told = (result: unknown): unknown => ({subscription: two.subscription, result})
  const i = expect.any(String)
  expect(await two.told()).toEqual(told({type: 'rollCall', i, session: 's1'}))
  expect(await two.told()).toEqual(told({type: 'state', i, m: {sessionId: 's1', locations}}))
  one.socket.close()
  expect(await two.told()).toEqual(told({type: 'disconnect', i, m: {session: 's1'}}))
  expect(one.heard).toEqual([])
  two.socket.close()
})

test('a malformed message reaches nobody', async () => {
  const [one, two] = [await tab(), await tab()]
  one.socket.send('no json')
  await one.ask('presence_announce', {data: {sessionId: 's1'}})
  await one.ask('presence_announce', {})
  await one.ask('presence_sing', {})
  await one.ask('presence_announce', {data: {sessionId: 's1', locations: []}})
  expect(await two.told()).toMatchObject({result: {type: 'state', m: {locations: []}}})
  one.socket.close()
  two.socket.close()
})
