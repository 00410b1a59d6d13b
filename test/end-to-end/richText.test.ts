import {expect, test} from 'vitest'

import {event} from './support/occasions.ts'
import {clickIntoBody, field, openDocument, openGroup} from './support/studio.ts'
import {useStudio} from './support/useStudio.ts'

const {lectern, newTab} = useStudio()

const id = 'rich-text'
const body = [
  {
    _type: 'block',
    _key: 'b',
    style: 'normal',
    markDefs: [],
    children: [{_type: 'span', _key: 's', text: 'Hej', marks: []}],
  },
]

const empty = ({children, ...block}: (typeof body)[number]) => ({
  ...block,
  children: children.map((span) => ({...span, text: ''})),
})

test('lists and links are at hand in the toolbar, and what is seldom used behind a menu', async () => {
  await lectern().editor.createOrReplace(event(id, 'Text', {body}))
  const page = await newTab()
  await openDocument(page, lectern().url, {id, type: 'event'})
  await openGroup(page, 'page')
  await clickIntoBody(page)
  const toolbar = field(page, 'body').getByTestId('action-menu-auto-collapse-menu').first()
  for (const name of ['Bold', 'Italic', 'List', 'Numbered list', 'Link']) {
    await toolbar.getByRole('button', {name, exact: true}).and(page.locator(':enabled')).waitFor()
  }
  const rare = toolbar.getByRole('button', {name: 'Footnote', exact: true})
  expect(await rare.and(page.locator(':enabled')).count()).toBe(0)
  const widthOf = (testId: string) =>
    page.getByTestId(testId).evaluate(({scrollWidth, clientWidth}) => scrollWidth - clientWidth)
  expect(await widthOf('document-panel-scroller')).toBeLessThan(2)
  await toolbar
    .getByRole('button', {name: 'List', exact: true})
    .and(page.locator(':enabled'))
    .click()
  await expect
    .poll(() => lectern().editor.fetch(`*[_id == "drafts." + $id][0].body[0].listItem`, {id}))
    .toBe('bullet')
})

test('pasted Markdown becomes rich text', async () => {
  await lectern()
    .editor.transaction()
    .createOrReplace(event(id, 'Text', {body: body.map(empty)}))
    .delete(`drafts.${id}`)
    .commit()
  const page = await newTab()
  await openDocument(page, lectern().url, {id, type: 'event'})
  await openGroup(page, 'page')
  await clickIntoBody(page)
  await field(page, 'body')
    .locator('[contenteditable="true"]')
    .first()
    .evaluate((editable) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData(
        'text/plain',
        '## Program\n\n- **ett**\n- [två](https://example.org/)\n\n1. tre',
      )
      editable.dispatchEvent(
        new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}),
      )
    })
  await expect
    .poll(() =>
      lectern().editor.fetch(
        `*[_id == "drafts." + $id][0].body[]{style, listItem, "text": pt::text(@)}`,
        {id},
      ),
    )
    .toEqual([
      {style: 'h2', listItem: null, text: 'Program'},
      {style: 'normal', listItem: 'bullet', text: 'ett'},
      {style: 'normal', listItem: 'bullet', text: 'två'},
      {style: 'normal', listItem: 'number', text: 'tre'},
    ])
})
