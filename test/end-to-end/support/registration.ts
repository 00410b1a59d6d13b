import type {SanityClient} from '@sanity/client'
import type {Locator, Page} from 'playwright-core'

import {field, openDocument, openGroup} from './studio.ts'

/** Opens a document at its registration links. */
export async function openRegistration(
  page: Page,
  url: string,
  document: {readonly id: string; readonly type: string},
): Promise<void> {
  await openDocument(page, url, document)
  await openGroup(page, 'registration')
}

/** The registration links in the open form. */
export const items = (page: Page): Locator =>
  field(page, 'registration').getByTestId('default-preview__header')

/** What shows one of them with all its fields. */
export const dialog = (page: Page): Locator => page.getByTestId('nested-object-dialog')

/** The links of a document as they are stored, in the draft if there is one. */
export const storedLinks = (editor: SanityClient, id: string) =>
  editor.fetch<readonly Readonly<Record<string, unknown>>[] | null>(
    `coalesce(*[_id == "drafts." + $id][0], *[_id == $id][0]).registration`,
    {id},
  )
