import {describe, expect, it} from 'vitest'

import {memorySite} from '../../fromMarkdown/testing/memorySite.ts'
import {loadedSite, type LoadedSite} from '../testing/loadedSite.ts'
import {exportPlan} from './exportPlan.ts'
import {findJobs} from './findJobs.ts'
import {otherSite} from './otherSite.ts'
import type {SiteState} from './siteState.ts'

const page = (title: string): string =>
  `---\ntitle: ${title}\nevent-date: 2027-05-06 18:00:00 +0200\n---\nWelcome.\n`
const options = {drafts: false, prune: true}

const siteOf = (...names: readonly string[]): Promise<LoadedSite> =>
  loadedSite(
    memorySite(Object.fromEntries(names.map((name) => [`_events/${name}.md`, page(name)]))),
  )

type Change = (holdings: SiteState['holdings']) => Partial<SiteState['holdings']>

const without = <T>(known: ReadonlyMap<string, T>, id: string): ReadonlyMap<string, T> =>
  new Map([...known].filter(([key]) => key !== id))

const pruned = ({reading, state}: LoadedSite, change: Change) => {
  const now = {...state, holdings: {...state.holdings, ...change(state.holdings)}}
  const found = findJobs(reading, now, options)
  const plan = exportPlan(reading, found, now, options)
  return {
    removed: plan.changes.map(({path}) => path),
    codes: plan.messages.map(({ruleId}) => ruleId),
    other: otherSite(reading, found),
  }
}

/** A document is deleted that another text of its page was imported into. */
const deletes: Change = ({published}) => {
  const document = published.get('events-a')
  const source = {path: '_events/a.md', digest: 'of an older text'}
  return {
    published: without(published, 'events-a'),
    earlier: new Map(document === undefined ? [] : [['events-a', {...document, source}]]),
  }
}

/** Nothing is known of a page. */
const forgets: Change = ({published, reviews}) => ({
  published: without(published, 'events-a'),
  reviews: without(reviews, 'events-a'),
})

describe('an export that takes pages away', () => {
  it('takes away the page of a document that was deleted', async () => {
    expect(
      pruned(await siteOf('a', 'b'), ({published}) => ({
        published: without(published, 'events-a'),
      })),
    ).toEqual({removed: ['_events/a.md'], codes: ['export-gone'], other: undefined})
  })

  it('leaves a page that was never imported, and says so', async () => {
    expect(pruned(await siteOf('a', 'b', 'c'), forgets)).toEqual({
      removed: [],
      codes: ['export-not-imported'],
      other: undefined,
    })
  })

  it('leaves a page that was changed since its document was deleted, as a conflict', async () => {
    expect(pruned(await siteOf('a', 'b'), deletes)).toEqual({
      removed: [],
      codes: ['export-conflict'],
      other: undefined,
    })
  })

  it('finds that a dataset is empty, or another site’s', async () => {
    const nothing = {published: new Map(), reviews: new Map()}
    const {state} = await loadedSite(memorySite({'_events/z.md': page('z')}))
    const site = await siteOf('a', 'b')
    expect(pruned(site, () => nothing).other).toContain('0 of the 2 pages')
    expect(pruned(site, () => state.holdings)).toMatchObject({
      removed: [],
      other: expect.stringContaining('0 of the 2 pages'),
    })
  })

  it('finds that a folder has none of the pages of its dataset', async () => {
    const {state} = await siteOf('a', 'b')
    const folder = await loadedSite(memorySite({'README.md': 'Not it.\n'}))
    expect(pruned(folder, () => state.holdings).other).toContain('none of the 2 pages')
  })
})
