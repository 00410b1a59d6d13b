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
export function items(page: Page): Locator {
  return field(page, 'registration').getByTestId('default-preview__header')
}

/** What shows one of them with all its fields. */
export function dialog(page: Page): Locator {
  return page.getByTestId('nested-object-dialog')
}

/** The links of a document as they are stored, in the draft if there is one. */
export function storedLinks(editor: SanityClient, id: string) {
  return editor.fetch<readonly Readonly<Record<string, unknown>>[] | null>(
    `coalesce(*[_id == "drafts." + $id][0], *[_id == $id][0]).registration`,
    {id},
  )
}
