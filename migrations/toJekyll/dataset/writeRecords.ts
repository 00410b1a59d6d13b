import type {SanityClient} from '@sanity/client'

import {datasetError} from '../../fromMarkdown/dataset/errors.ts'
import {type ExportRecord, exportRecordType} from '../../fromMarkdown/dataset/exportRecords.ts'
import {hash} from '../../fromMarkdown/parse/keys.ts'

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
      for (const record of records.slice(at, at + atOnce)) {
        const {document, aliases} = record
        const name = document.length < 100 ? document : hash(document)
        transaction.createOrReplace({
          ...record,
          _id: `${exportRecordType}.${name}`,
          _type: exportRecordType,
          aliases: aliases.map((alias) => ({...alias, _key: hash(alias.read).slice(0, 12)})),
        })
      }
      await transaction.commit()
    }
  } catch (error) {
    throw datasetError(error)
  }
}
