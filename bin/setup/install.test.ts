import {expect, test} from 'vitest'

import {isInstalled} from './install.js'

const wanted = {
  packages: {
    '': {version: '0.1.0'},
    'node_modules/a': {version: '1.0.0', integrity: 'sha512-a'},
    'node_modules/for-another-system': {version: '2.0.0', integrity: 'sha512-b', optional: true},
  },
}

test('is not satisfied where nothing is installed', () => {
  expect(isInstalled(wanted, undefined)).toBe(false)
})

test('is satisfied without the optional packages of other systems', () => {
  const installed = {packages: {'node_modules/a': {version: '1.0.0', integrity: 'sha512-a'}}}
  expect(isInstalled(wanted, installed)).toBe(true)
})

test('is not satisfied by another version', () => {
  const installed = {packages: {'node_modules/a': {version: '1.0.1', integrity: 'sha512-c'}}}
  expect(isInstalled(wanted, installed)).toBe(false)
})

test('is not satisfied by other bytes under the same version', () => {
  const installed = {packages: {'node_modules/a': {version: '1.0.0', integrity: 'sha512-c'}}}
  expect(isInstalled(wanted, installed)).toBe(false)
})

test('is not satisfied where a package is missing', () => {
  expect(isInstalled(wanted, {packages: {}})).toBe(false)
})
