import {array, assert, asyncProperty, constantFrom, record, uniqueArray} from 'fast-check'
import {describe, expect, it} from 'vitest'

import {imported, type Pages, plannedItems} from './imported.ts'
import {page} from './springPage.ts'
import {useDataset} from './useDataset.ts'

const {connection, client} = useDataset()

const prune = {prune: true}
const groupNames = ['malmo', 'lund']
const personNames = ['Ada Berg', 'Bo Ek', 'Carl Dahl']

const listed = (key: string, values: readonly string[]): string =>
  values.length === 0 ? '' : `${key}: [${values.join(', ')}]\n`

interface Named {
  readonly group: string | undefined
  readonly speakers: readonly string[]
}

const site = (events: readonly Named[]): Pages => {
  const groups = new Set(events.flatMap(({group}) => group ?? []))
  return {
    ...Object.fromEntries(
      [...groups].map((name) => [`_groups/${name}.md`, `---\ntitle: ${name}\nlang: en\n---\n`]),
    ),
    ...Object.fromEntries(
      events.map(({group, speakers}, index) => [
        `_events/e${index}.md`,
        page({
          title: `Event ${index}`,
          more: `${group === undefined ? '' : `group: ${group}\n`}${listed('speakers', speakers)}`,
        }),
      ]),
    ),
  }
}

/** Of as many events each: where most pages are gone, nothing is pruned, since that may be another site. */
const events = 3
const anySite = array(
  record({
    group: constantFrom(undefined, ...groupNames),
    speakers: uniqueArray(constantFrom(...personNames), {maxLength: 2}),
  }),
  {minLength: events, maxLength: events},
).map(site)

describe('an import that prunes', () => {
  it('takes away what pages name no more, in the import that brings them', async () => {
    await imported(site([{group: 'malmo', speakers: ['Ada Berg']}]), connection(), prune)
    const without = site([{group: undefined, speakers: ['Bo Ek']}])
    const {applied} = await imported(without, connection(), prune)
    expect(applied).toMatchObject({changed: 1, removed: 2})
    expect(
      await client().fetch('*[_type in ["group", "person"]]{"name": coalesce(title, name)}.name'),
    ).toEqual(['Bo Ek'])
  })

  it('keeps what an editor’s draft names still', async () => {
    await imported(site([{group: 'malmo', speakers: []}]), connection(), prune)
    const event = await client().getDocument('events-e0')
    if (event === undefined) throw new Error('The event is not there.')
    await client().create({...event, _id: 'drafts.note', _type: 'note'})
    const without = site([{group: undefined, speakers: []}])
    const {applied} = await imported(without, connection(), prune)
    expect(applied).toMatchObject({changed: 1, removed: 0})
  })

  it('has nothing left to do', async () => {
    await assert(
      asyncProperty(anySite, anySite, async (one, other) => {
        await client().delete({query: '*[!(_id in path("_.**"))]'})
        await imported(one, connection(), prune)
        await imported(other, connection(), prune)
        expect(await plannedItems(other, connection(), prune)).toEqual([])
      }),
      {numRuns: 20},
    )
  })
})
