import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {createServer} from 'vite'
import {expect, it} from 'vitest'

import {lakeProxy} from './lakeProxy.ts'

it('hangs up where the lake is away, so that a write is not taken as answered', async () => {
  const root = await mkdtemp(join(tmpdir(), 'lectern-proxy-'))
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    server: {
      host: '127.0.0.1',
      port: 0,
      // Nobody listens on the port for discarding.
      proxy: lakeProxy('http://127.0.0.1:9', join(root, 'token')),
    },
  })
  await server.listen()
  const address = server.httpServer?.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const write = fetch(`http://127.0.0.1:${port}/v1/data/mutate/production`, {
    method: 'POST',
    body: '{"mutations": []}',
  })
  await expect(write).rejects.toBeInstanceOf(TypeError)
  await server.close()
  await rm(root, {recursive: true})
})
