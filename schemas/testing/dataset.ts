import {type SanityClient, createClient} from '@sanity/client'
import {evaluate, parse} from 'groq-js'

/** A client of a dataset that holds `documents` and answers queries, and nothing else. */
export function clientOf(documents: readonly object[]): SanityClient {
  return createClient({
    projectId: 'test',
    dataset: 'test',
    apiVersion: '2025-02-19',
    useCdn: false,
    resolveFetch: () => async (url) => {
      const {searchParams} = new URL(String(url))
      const params = [...searchParams]
        .filter(([name]) => name.startsWith('$'))
        .map(([name, value]): [string, unknown] => [name.slice(1), JSON.parse(value)])
      const result = await evaluate(
        parse(searchParams.get('query') ?? '', {params: Object.fromEntries(params)}),
        {
          dataset: documents,
          params: Object.fromEntries(params),
        },
      )
      return Response.json({result: await result.get(), ms: 1})
    },
  })
}
