import {describe, expect, it} from 'vitest'

import {apart, imported, plannedItems, stateOf, undone} from './imported.ts'
import {type Page, spring, springId as id} from './springPage.ts'
import {useDataset} from './useDataset.ts'

const {connection, client, get} = useDataset()

const hidden = (page: Page = {}) => spring({...page, more: 'published: false\n'})

/** As the Studio refers to a draft. */
const untilPublished = {
  _type: 'reference',
  _ref: id,
  _weak: true,
  _strengthenOnPublish: {type: 'event'},
}

const published = 'count(*[_type in ["event", "session"] && !(_id in path("drafts.**"))])'

const importedWell = async (...[pages]: Parameters<typeof imported>): Promise<void> => {
  const codes: string[] = []
  await imported(pages, connection(), {onMessage: ({ruleId}) => codes.push(ruleId)})
  expect(codes).toEqual([])
}

describe('a page that is hidden', () => {
  it('hides its document, also where editors refer to it, and an undo shows it again', async () => {
    await imported(spring(), connection())
    const event = {_type: 'reference', _ref: id}
    await client()
      .transaction()
      .create({_id: 'a-talk', _type: 'session', title: 'A talk', event})
      .create({_id: 'a-part', _type: 'event', title: 'A part', partOf: event})
      .create({_id: 'drafts.a-draft', _type: 'session', title: 'A draft', event})
      .commit()
    const before = await stateOf(client())

    await importedWell(hidden(), connection())
    expect(await client().fetch('*[_type == "event"]._id | order(@)')).toEqual([
      'a-part',
      `drafts.${id}`,
    ])
    expect(await get('a-talk')).toMatchObject({event: untilPublished})
    expect(await get('drafts.a-draft')).toMatchObject({event: untilPublished})
    expect(await get('a-part')).toMatchObject({partOf: untilPublished})
    expect(await plannedItems(hidden(), connection())).toEqual([])

    await undone(connection())
    expect(apart(before, await stateOf(client()))).toEqual([])
  })

  it('hides its document and more sessions than one transaction takes', async () => {
    const talks = Array.from({length: 120}, (_, at) => {
      const time = `${10 + Math.floor(at / 12)}:${String((at % 12) * 5).padStart(2, '0')}`
      return `- ${time} Talk ${at}`
    })
    const body = `We meet.\n\n## Programme\n\n${talks.join('\n')}`
    await imported(spring({body}), connection())
    expect(await client().fetch('count(*[_type == "session"])')).toBe(120)

    await importedWell(hidden({body}), connection())
    expect(await client().fetch(published)).toBe(0)
  })
})
