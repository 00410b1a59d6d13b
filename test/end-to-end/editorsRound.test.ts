import {expect, test} from 'vitest'

import {
  addRegistrationLink,
  canPublish,
  field,
  openDocument,
  openList,
  openStudio,
  publish,
} from './support/studio.ts'
import {useStudio} from './support/useStudio.ts'

const {lectern, newTab} = useStudio()

const session = {id: 'events-workshop-meets-library', type: 'session'}
const event = {id: 'events-mending-day-2027', type: 'event'}
const link = {url: 'https://biljetter.example.org/extra/', label: 'Sista platserna'}

const asVisitorsSee = (id: string) =>
  lectern().visitor.fetch<unknown>(`*[_id == $id][0]{title, registration[]{url, label}}`, {id})

test('an editor finds an imported session, adds a registration link and publishes it after its event', async () => {
  const {url} = lectern()
  const page = await newTab()

  await openStudio(page, url)
  const sessions = await openList(page, 'Sessions')
  await sessions.filter({hasText: 'Workshop meets library'}).first().click()
  await field(page, 'title').waitFor()

  await addRegistrationLink(page, link)
  await expect
    .poll(() =>
      lectern().editor.fetch<unknown>(`*[_id == $id][0].registration[-1]{url, label}`, {
        id: `drafts.${session.id}`,
      }),
    )
    .toEqual(link)

  await expect.poll(() => canPublish(page)).toBe(false)
  await page.getByTestId('action-publish').hover({force: true})
  await page.getByText('Publish the event “Workshop meets library” first.').waitFor()
  expect(await asVisitorsSee(session.id)).toBeNull()

  await openDocument(page, url, event)
  await publish(page)
  expect(await asVisitorsSee(event.id)).toMatchObject({title: 'Workshop meets library'})

  await openDocument(page, url, session)
  await expect.poll(() => canPublish(page)).toBe(true)
  await publish(page)
  expect(await asVisitorsSee(session.id)).toMatchObject({
    title: 'Workshop meets library',
    registration: expect.arrayContaining([link]),
  })
})
