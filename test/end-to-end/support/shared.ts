import type {SanityDocument} from '@sanity/client'
import type {Browser} from 'playwright-core'
import {inject} from 'vitest'

import {launchBrowser} from './browser.ts'
import {startExampleLake} from './exampleLake.ts'
import type {Lectern} from './lectern.ts'
import type {Session} from './session.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the lakes that outlive a file: they are ended when all tests are done. */
    readonly sharedLakes: string
  }
}

/** What a file of tests works with. */
export interface Surroundings {
  readonly lectern: Lectern
  readonly browser: Browser
  /** The window with the tab that the test before left, with a Studio loaded. */
  kept?: Session | undefined
}

interface Shared extends Surroundings {
  readonly example: ReadonlyMap<string, SanityDocument>
}

let shared: Shared | undefined

/**
 * A lake with the example site, a browser and its tab. The files of tests that one process runs after
 * each other share them: each finds the content as it was imported.
 */
export async function sharedSurroundings(): Promise<Surroundings> {
  if (shared !== undefined) {
    await leave(shared)
    await putBack(shared)
    return shared
  }
  const lectern = await startExampleLake({within: inject('sharedLakes')})
  const example = byId(await documentsOf(lectern))
  shared = {lectern, example, browser: await launchBrowser()}
  return shared
}

// A Studio that is loaded would learn of what is put back in its own time.
const leave = async ({lectern, kept}: Shared): Promise<void> => {
  const [page] = kept?.context.pages() ?? []
  if (page === undefined) return
  if (page.url().startsWith(lectern.url)) await page.evaluate(() => localStorage.clear())
  await page.goto('about:blank')
}

const documentsOf = ({editor}: Lectern): Promise<SanityDocument[]> => editor.fetch('*')

const byId = (documents: readonly SanityDocument[]): ReadonlyMap<string, SanityDocument> =>
  new Map(documents.map((document) => [document._id, document]))

const putBack = async ({lectern, example}: Shared): Promise<void> => {
  const present = byId(await documentsOf(lectern))
  const transaction = lectern.editor.transaction()
  for (const [id, document] of example) {
    if (present.get(id)?._rev !== document._rev) transaction.createOrReplace(document)
  }
  for (const id of present.keys()) if (!example.has(id)) transaction.delete(id)
  if (transaction.toJSON().length > 0) await transaction.commit()
}
