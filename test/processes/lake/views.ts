import {evaluateSync, parse} from 'groq-js'

export interface Document extends Record<string, unknown> {
  readonly _id: string
  readonly _type: string
}

export type Seen = 'raw' | 'published' | 'drafts' | readonly string[] | 'anonymous'

/** The documents of a dataset in a perspective, by what the perspectives are said to show. */
export function documentsIn(dataset: readonly Document[], seen: Seen): readonly Document[] {
  const isPrefixed = ({_id}: Document): boolean => /^(drafts|versions)\./.test(_id)
  if (seen === 'raw') return byId(dataset)
  if (seen === 'anonymous') return byId(dataset.filter(({_id}) => !_id.includes('.')))
  const published = dataset.filter((document) => !isPrefixed(document))
  if (seen === 'published') return byId(published)
  const shown = new Map(published.map((document) => [document._id, document]))
  for (const name of [...(seen === 'drafts' ? ['drafts'] : seen)].toReversed()) {
    const prefix = name === 'drafts' ? 'drafts.' : `versions.${name}.`
    for (const document of dataset) {
      if (document._id.startsWith(prefix)) shown.set(document._id.slice(prefix.length), document)
    }
  }
  const isToGo = ({_system}: Document): boolean =>
    typeof _system === 'object' &&
    _system !== null &&
    'delete' in _system &&
    _system.delete === true
  return byId(
    [...shown]
      .filter(([, document]) => !(document._id.startsWith('versions.') && isToGo(document)))
      .map(([_id, document]) => ({...document, _id, _originalId: document._id})),
  )
}

const byId = (documents: readonly Document[]): readonly Document[] =>
  documents.toSorted((a, b) => (a._id < b._id ? -1 : 1))

/** What a query comes to over a list of documents, by groq-js alone. */
export function evaluated(
  query: string,
  params: Record<string, unknown>,
  dataset: readonly Document[],
): unknown {
  const {data}: {data: unknown} = evaluateSync(parse(query, {params}), {dataset, params})
  return JSON.parse(JSON.stringify(data))
}
