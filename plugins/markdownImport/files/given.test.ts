import {expect, test} from 'vitest'

import {dropped} from './given.ts'

/** As browsers give a folder: some entries at a time, and none at the end. */
const folder = (fullPath: string, ...batches: readonly (readonly unknown[])[]) => ({
  isFile: false,
  isDirectory: true,
  fullPath,
  createReader: () => {
    const left = [...batches]
    return {readEntries: (found: (some: readonly unknown[]) => void) => found(left.shift() ?? [])}
  },
})

const file = (fullPath: string) => ({
  isFile: true,
  isDirectory: false,
  fullPath,
  file: (found: (one: File) => void) => found(new File(['---\n---\n'], fullPath)),
})

const transferOf = (...entries: readonly unknown[]): DataTransfer => {
  const items = entries.map((entry) => ({webkitGetAsEntry: () => entry, getAsFile: () => null}))
  const transfer: DataTransfer = JSON.parse('{}')
  return Object.assign(transfer, {items})
}

test('a dropped folder gives all files below it, however many a browser gives at a time', async () => {
  const events = folder(
    '/site/_events',
    [file('/site/_events/a.md')],
    [file('/site/_events/b.md'), file('/site/_events/c.md')],
  )
  const found = await dropped(transferOf(folder('/site', [file('/site/_config.yml'), events])))
  expect(found.map(({path}) => path)).toEqual([
    'site/_config.yml',
    'site/_events/a.md',
    'site/_events/b.md',
    'site/_events/c.md',
  ])
})
