import {tmpdir} from 'node:os'
import {resolve} from 'node:path'

import {beforeEach, expect, test, vi} from 'vitest'

import {startOptions} from './options.js'

beforeEach(() => {
  vi.stubEnv('INIT_CWD', tmpdir())
  vi.stubEnv('CI', '')
})

test('opens the example site where no folder is named', () => {
  expect(startOptions([])).toEqual({
    help: false,
    port: 3333,
    data: resolve('.lectern/lake'),
    site: undefined,
    allowedOrigins: [],
    isImporting: true,
    isCheckingLinks: true,
    isServingSite: true,
  })
})

test('takes paths from where the user stands', () => {
  const {site, data} = startOptions(['.', '--data', 'content'])
  expect(site).toBe(tmpdir())
  expect(data).toBe(resolve(tmpdir(), 'content'))
})

test('takes several origins whose pages may read', () => {
  const origins = ['http://localhost:4321', 'https://preview.example.org']
  const args = origins.flatMap((origin) => ['--allow-origin', origin])
  expect(startOptions(args).allowedOrigins).toEqual(origins)
})

test('checks no links where it is told so, and none in continuous integration', () => {
  expect(startOptions(['--no-link-checks']).isCheckingLinks).toBe(false)
  vi.stubEnv('CI', 'true')
  expect(startOptions([]).isCheckingLinks).toBe(false)
})

test.each([
  {args: ['no-such-folder'], message: /^There is no folder .*no-such-folder\.$/},
  {args: ['--port', 'http'], message: /^http is no port\.$/},
  {args: ['--port', '65536'], message: /^65536 is no port\.$/},
  {args: ['.', '.'], message: /^One folder at a time/},
  {args: ['--prot', '1'], message: /^Unknown option '--prot'\.$/},
])('refuses $args with a sentence and advice', ({args, message}) => {
  expect(() => startOptions(args)).toThrow(
    expect.objectContaining({
      name: 'Problem',
      message: expect.stringMatching(message),
      advice: expect.stringMatching(/\.$|--help$|3334$/),
      exitCode: 2,
    }),
  )
})
