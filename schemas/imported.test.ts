import {fileURLToPath} from 'node:url'

import {beforeAll, describe, expect, it} from 'vitest'

import type {ContentDocument} from '../content/documents/documents.ts'
import {documentsOf} from '../migrations/fromMarkdown/pipeline.ts'
import {openSite} from '../migrations/fromMarkdown/read/openSite.ts'
import {corpus} from '../test/corpus.ts'
import {complaints} from './testing/complaints.ts'
import {schema} from './testing/schema.ts'
import {unknownFields} from './testing/unknownFields.ts'

const exampleSite = fileURLToPath(new URL('../example-site', import.meta.url))
const neverStored = {
  _rev: '1',
  _createdAt: '2030-01-01T00:00:00Z',
  _updatedAt: '2030-01-01T00:00:00Z',
}

const imported = async (folder: string): Promise<readonly ContentDocument[]> => {
  const site = await openSite(folder)
  const options = {markdown: 'kramdown', exact: false} as const
  const documents = await Array.fromAsync(documentsOf({site, options, onMessage: () => {}}))
  return documents.filter(({_type}) => _type !== 'translation.metadata')
}

describe.each([
  ['the example site', exampleSite],
  ['a real site', corpus ?? ''],
])('what an import makes of %s', (_name, folder) => {
  describe.skipIf(folder === '')('in the Studio', () => {
    let documents: readonly ContentDocument[]

    beforeAll(async () => {
      documents = await imported(folder)
    })

    it('has a field for everything', () => {
      const unknown = documents.flatMap((document) => {
        const type = schema.get(document._type)
        return type === undefined ? [document._type] : unknownFields(document, type, document._id)
      })
      expect(documents.length).toBeGreaterThan(0)
      expect(unknown).toEqual([])
    })

    it(
      'can be published as it is, a draft after what it is part of',
      {timeout: 60_000},
      async () => {
        const errors = await Promise.all(
          documents.map(async (document) =>
            (await complaints({...neverStored, ...document}, documents))
              .filter((complaint) => complaint.startsWith('error'))
              .filter((complaint) => !/^error (?:event|partOf): Publish the event/.test(complaint))
              .map((complaint) => `${document._id} ${complaint}`),
          ),
        )
        expect(errors.flat()).toEqual([])
      },
    )
  })
})
