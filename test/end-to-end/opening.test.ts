import {expect, test} from 'vitest'

import {openStudio} from './support/studio.ts'
import {useStudio} from './support/useStudio.ts'

const {lectern, newWindow} = useStudio()

test('a Studio that opens shows its content once: what is begun in it is not thrown away', async () => {
  const page = await newWindow()
  const features = page.waitForResponse(/\/features/u)
  await page.addInitScript(`{
    globalThis.shown = new Set()
    const look = () => {
      const screen = document.querySelector('[data-ui="ToolScreen"]')
      if (screen !== null) globalThis.shown.add(screen)
    }
    new MutationObserver(look).observe(document, {childList: true, subtree: true})
  }`)
  await openStudio(page, lectern().url)
  await features
  await page.waitForLoadState('networkidle')
  expect(await page.evaluate('globalThis.shown.size')).toBe(1)
})
