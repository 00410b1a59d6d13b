import {expect, test} from 'vitest'

import {OutputError} from '../../../site/build/outputError.ts'
import {BundleError} from '../../../site/bundle/openBundle.ts'
import {SiteUsageError} from '../../../site/command/options.ts'
import {DatasetError} from '../dataset/errors.ts'
import {UsageError} from './options.ts'
import {siteFault} from './siteFault.ts'

const gone = Object.assign(new Error('connect'), {code: 'ECONNREFUSED'})

test.each([
  [new TypeError('fetch failed', {cause: gone}), 'The lake does not answer (ECONNREFUSED).'],
  [new TypeError('fetch failed'), 'The lake does not answer'],
  [Object.assign(new Error('Unauthorized'), {statusCode: 401}), 'does not know the token'],
  [Object.assign(new Error('Dataset not found'), {statusCode: 404}), 'no such project or dataset'],
])('a lake that fails (%s) is told of as of other commands', (error, words) => {
  const fault = siteFault(error)
  expect(fault).toBeInstanceOf(DatasetError)
  expect(String(fault)).toContain(words)
})

test.each([new SiteUsageError('no'), new OutputError('no'), new BundleError('no')])(
  'what the user can mend is wrong usage: %s',
  (error) => {
    expect(siteFault(error)).toBeInstanceOf(UsageError)
  },
)

test('anything else stays what it is', () => {
  const error = new Error('a fault of ours')
  expect(siteFault(error)).toBe(error)
})
