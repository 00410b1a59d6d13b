import {expect, test} from 'vitest'

import {
  addRegistrationLink,
  field,
  openList,
  openStudio,
  publishButton,
  publishDialog,
} from './support/studio.ts'
import {useStudio} from './support/useStudio.ts'

const {lectern, newTab} = useStudio()

const session = {id: 'events-workshop-meets-library'}
const event = {id: 'events-mending-day-2027'}
const link = {url: 'https://biljetter.example.org/extra/', label: 'Sista platserna'}

const asVisitorsSee = (id: string) =>
  lectern().visitor.fetch<unknown>(`*[_id == $id][0]{title, registration[]{url, label}}`, {id})

test('an editor finds an imported session, adds a registration link and publishes it with its event', async () => {
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

  await publishButton(page).hover()
  await page.getByText('Publish the event “Workshop meets library” first.').waitFor()
  await publishButton(page).click()
  await publishDialog(page).getByText('It has to be published first.').waitFor()
  expect(await asVisitorsSee(session.id)).toBeNull()

  await publishDialog(page).getByRole('button', {name: 'Publish all 3'}).click()
  await page.getByText('“Workshop meets library” was published').waitFor()
  await expect.poll(() => asVisitorsSee(event.id)).toMatchObject({title: 'Workshop meets library'})
  await expect
    .poll(() => asVisitorsSee(session.id))
    .toMatchObject({
      title: 'Workshop meets library',
      registration: expect.arrayContaining([link]),
    })
})
