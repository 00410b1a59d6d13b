import type {Page} from 'playwright-core'
import sharp from 'sharp'

import {openGroup} from '../end-to-end/support/studio.ts'
import type {HostedProject} from './project.ts'

/** Puts the token where the Studio keeps it once somebody has logged in. */
export async function logIn(page: Page, {projectId, token}: HostedProject): Promise<void> {
  await page.evaluate(
    ([key = '', value = '']) => localStorage.setItem(key, value),
    [`__studio_auth_token_${projectId}`, JSON.stringify({token})],
  )
}

/** Gives the open document an image. */
export async function uploadImage(page: Page): Promise<void> {
  const buffer = await sharp({create: {width: 64, height: 36, channels: 3, background: 'teal'}})
    .png()
    .toBuffer()
  await openGroup(page, 'page')
  await page
    .getByTestId('document-pane')
    .locator('input[type="file"]')
    .first()
    .setInputFiles({name: 'teal.png', mimeType: 'image/png', buffer})
}
