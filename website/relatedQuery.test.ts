import {evaluate, parse} from 'groq-js'
import {beforeAll, describe, expect, test} from 'vitest'

import type {ContentDocument} from '../content/documents/documents.ts'
import {sessionsOf} from './documents/pageContent.ts'
import {relatedParams, relatedQuery} from './documents/relatedQuery.ts'
import {contentOf, exampleSite, imported, pagesOf} from './testing/importedPages.ts'
import {shownPage} from './testing/shownPage.tsx'

let dataset: readonly ContentDocument[]

beforeAll(async () => {
  dataset = await imported(exampleSite)
})

/** Every page as the query shows it, beside what it would be with the whole dataset at hand. */
describe('what the query of related documents answers', () => {
  test('is all that a page shows of others', {timeout: 60_000}, async () => {
    const query = parse(relatedQuery)
    for (const document of pagesOf(dataset)) {
      const params = {...relatedParams(document)}
      const related = await (await evaluate(query, {dataset: [...dataset], params})).get()
      const whole = contentOf(document, dataset)
      expect(shownPage({document, related}).body.innerHTML).toBe(shownPage(whole).body.innerHTML)
    }
  })

  test('has the sessions of an event with the names of their speakers', async () => {
    const document = pagesOf(dataset).find(({_id}) => _id === 'events-fixdagen-2027')
    const params = document && {...relatedParams(document)}
    const value = await evaluate(parse(relatedQuery), {dataset: [...dataset], params: params ?? {}})
    const content = {document: document ?? {_type: 'event'}, related: await value.get()} as const
    const [welcome] = sessionsOf(content)
    expect(welcome).toMatchObject({title: 'Välkommen', speakerNames: ['Ylva Brandt']})
  })
})
