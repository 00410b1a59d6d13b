import {expect, test} from 'vitest'

import {input, openDocument, openList, openStudio} from './support/studio.ts'
import {useStudio} from './support/useStudio.ts'

const {lectern, newTab} = useStudio()

test('a change in one tab shows in another one, in its form and in its list', async () => {
  const {url} = lectern()
  const document = {id: 'events-brodrostdagen', type: 'event'}
  const title = 'Brödrostdagen'
  const writer = await newTab()
  await openDocument(writer, url, document)
  const reader = await newTab()
  await openStudio(reader, url)
  const past = await openList(reader, 'Past events')
  await past.filter({hasText: title}).click()
  await expect.poll(() => input(reader, 'title').inputValue()).toBe(title)

  await input(writer, 'title').fill('Brödrostdagen igen')

  await expect.poll(() => input(reader, 'title').inputValue()).toBe('Brödrostdagen igen')
  await past.filter({hasText: 'Brödrostdagen igen'}).waitFor()
})
