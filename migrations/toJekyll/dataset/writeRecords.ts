import type {SanityClient} from '@sanity/client'

import {datasetError} from '../../fromMarkdown/dataset/errors.ts'
import {hash} from '../../fromMarkdown/parse/keys.ts'
import type {ExportRecord} from './holdings.ts'
import {recordType} from './readHoldings.ts'

const atOnce = 100

/**
 * Writes down what files an export has left, so that the next one knows its own work from a change
 * that the site's people made, and the next import knows the document of a new page.
 * @throws DatasetError
 */
export async function writeRecords(
  client: SanityClient,
  records: readonly ExportRecord[],
): Promise<void> {
  try {
    for (let at = 0; at < records.length; at += atOnce) {
      const transaction = client.transaction()
      for (const {id, path, digest} of records.slice(at, at + atOnce)) {
        const _id = `${recordType}.${id.length < 100 ? id : hash(id)}`
        transaction.createOrReplace({_id, _type: recordType, document: id, path, digest})
      }
      await transaction.commit()
    }
  } catch (error) {
    throw datasetError(error)
  }
}
