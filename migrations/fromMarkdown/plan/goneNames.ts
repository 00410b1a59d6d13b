import {getDraftId} from '@sanity/client/csm'

import {slugify} from '../../../content/text/slug.ts'
import {isList, isObject, type JsonDocument, toJson} from '../dataset/json.ts'
import {readBaseRecords} from '../dataset/readBases.ts'
import type {Dataset} from '../dataset/readDataset.ts'
import {boundedId} from '../parse/boundedId.ts'

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

/** The ids that an import gives what pages only mention, by the kind of what they mention. */
const mentioned: Readonly<
  Record<string, (title: string, document: JsonDocument) => string | undefined>
> = {
  project: (title) => boundedId(`project-${slugify(title)}`),
  session: (title, {event}) => {
    const whole = isObject(event) ? textOf(event['_ref']) : undefined
    return whole === undefined ? undefined : boundedId(`${whole}-session-${slugify(title)}`)
  },
}

/** What a document is called where it is presented. */
const titlesIn = (document: JsonDocument, project: string): readonly string[] => {
  const {presentations} = document
  return (isList(presentations) ? presentations : []).flatMap((item) => {
    if (!isObject(item)) return []
    const {project: shown, title} = item
    return isObject(shown) && shown['_ref'] === project ? (textOf(title) ?? []) : []
  })
}

/**
 * Ids that an import would give to projects and sessions which other pages mention, since their own
 * pages are gone: their documents are still there and stay what is mentioned.
 * @param gone documents whose pages the site has no more
 * @returns ids of those documents, by the ids that an import would give
 * @throws DatasetError, InterruptedError
 */
export async function goneNames(
  gone: readonly string[],
  dataset: Dataset,
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  if (gone.length === 0) return names
  const records = await readBaseRecords(dataset, gone)
  const known = [...records.values()].filter(({content}) => Object.hasOwn(mentioned, content._type))
  const forms = await dataset.existing(
    known.flatMap(({document}) => [document, getDraftId(document)]),
  )
  for (const {document: id, content} of known) {
    if (!forms.has(id) && !forms.has(getDraftId(id))) continue
    const referrers = await dataset.documents(await dataset.referrers([id]))
    const titles = [...referrers.values()].flatMap((row) => titlesIn(toJson(row), id))
    for (const title of [textOf(content['title']) ?? '', ...titles]) {
      const name = mentioned[content._type]?.(title, content)
      if (name !== undefined && !names.has(name)) names.set(name, id)
    }
  }
  return names
}
