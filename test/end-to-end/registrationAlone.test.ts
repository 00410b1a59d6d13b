import {mkdtemp} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {expect, test} from 'vitest'

import {buildAloneStudio} from './support/aloneStudio.ts'
import {startLectern} from './support/lectern.ts'
import {field, openDocument} from './support/studio.ts'
import {useStudio} from './support/useStudio.ts'

const {lectern, newTab} = useStudio(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-alone-'))
  await buildAloneStudio(folder)
  return startLectern(folder)
})

test('the plugin brings its type to a Studio that has none, and finds its field by the type', async () => {
  const id = 'annual-meeting'
  await lectern().editor.createOrReplace({_id: id, _type: 'meeting', title: 'Annual meeting'})
  const page = await newTab()
  await openDocument(page, `${lectern().url}/registration`, {id, type: 'meeting'})

  await page
    .getByRole('textbox', {name: 'Add a registration link'})
    .fill('https://ti.to/a/b?utm_id=1')
  await page.keyboard.press('Enter')
  await field(page, 'tickets').getByTestId('default-preview__header').getByText('Open').waitFor()
  await page.getByTestId('pane-footer').getByText('Registration: Open').waitFor()
  await page
    .getByTestId('document-list-pane')
    .getByTestId('default-preview')
    .filter({hasText: 'Annual meeting'})
    .getByText('Open')
    .waitFor()
  await expect
    .poll(() =>
      lectern().editor.fetch(`*[_id == "drafts." + $id][0].tickets[]{url, kind, label}`, {id}),
    )
    .toEqual([{url: 'https://ti.to/a/b', kind: 'tickets', label: 'Get tickets'}])
})
