import type {SanityClient} from '@sanity/client'
import {getPublishedId, isDraftId, isVersionId} from '@sanity/client/csm'

import {Documents} from './documents.ts'
import type {FormerAddresses} from './formerAddresses.ts'
import {newsFilter, type Row, rowsIn, someQuery} from './listed.ts'
import {readIndex} from './readIndex.ts'
import {type IndexSettings, type SiteIndex, siteIndex} from './siteIndex.ts'

/** What is heard within this time is one piece of news. */
const gatherMs = 100

/** What is looked at: what is published, or what it would be if all drafts were. */
export type Perspective = 'published' | 'drafts'

/** Whether a change of this document can be seen in a perspective. */
const isSeen = (id: string, perspective: Perspective): boolean =>
  !isVersionId(id) && (perspective === 'drafts' || !isDraftId(id))

/**
 * What stands in a content lake. `listen` keeps it current; without it, it is as it was when it was
 * first asked for. A draft has the `_id` of its published document.
 */
export class ContentStore {
  readonly documents: Documents
  readonly #ask: (query: string, params: Readonly<Record<string, unknown>>) => Promise<unknown>
  readonly #client: SanityClient
  readonly #settings: Omit<IndexSettings, 'former'>
  readonly #addresses: FormerAddresses | undefined
  readonly #perspective: Perspective
  #rows: Promise<ReadonlyMap<string, Row>> | undefined
  #index: Promise<SiteIndex> | undefined

  /** @param client with a token where drafts are looked at */
  constructor(
    client: SanityClient,
    settings: Omit<IndexSettings, 'former'> = {},
    perspective: Perspective = 'published',
    addresses?: FormerAddresses,
  ) {
    const seen = client.withConfig({perspective, useCdn: false})
    this.#ask = (query, params) => seen.fetch<unknown>(query, params)
    this.#client = client
    this.#perspective = perspective
    this.#settings = settings
    this.#addresses = addresses
    this.documents = new Documents(this.#ask)
  }

  readonly index = (): Promise<SiteIndex> => {
    this.#index ??= this.#make()
    this.#index.catch(() => this.#forgetAll())
    return this.#index
  }

  /**
   * Keeps the content current until the returned function is called.
   * @param onNews told after each change of what is seen, when pages can be asked for again
   */
  listen(onNews: () => void): () => void {
    const heard = new Set<string>()
    let timer: NodeJS.Timeout | undefined
    const tell = async (): Promise<void> => {
      timer = undefined
      const ids = [...heard]
      heard.clear()
      await this.#renew(ids)
      onNews()
    }
    const subscription = this.#client
      .listen(
        `*[${newsFilter}]`,
        {},
        {
          enableResume: true,
          events: ['welcome', 'welcomeback', 'mutation', 'reset'],
          includeResult: false,
          visibility: 'query',
        },
      )
      .subscribe({
        next: (event) => {
          if (event.type !== 'mutation') {
            // What happened while nobody listened is not known.
            this.#forgetAll()
            onNews()
            return
          }
          if (!isSeen(event.documentId, this.#perspective)) return
          heard.add(getPublishedId(event.documentId))
          timer ??= setTimeout(() => void tell(), gatherMs)
        },
        error: () => undefined,
      })
    return () => {
      clearTimeout(timer)
      subscription.unsubscribe()
    }
  }

  async #make(): Promise<SiteIndex> {
    const rows = [...(await this.#read()).values()]
    if (this.#addresses === undefined) return siteIndex(rows, this.#settings)
    const {former, note} = this.#addresses
    const index = siteIndex(rows, {...this.#settings, former: await former()})
    // An address that was left just now is a former one from now on.
    if (!(await note(index.addressById))) return index
    return siteIndex(rows, {...this.#settings, former: await former()})
  }

  #forgetAll(): void {
    this.#rows = undefined
    this.#index = undefined
    this.documents.clear()
  }

  #read(): Promise<ReadonlyMap<string, Row>> {
    this.#rows ??= readIndex(this.#ask).then((rows) => new Map(rows.map((row) => [row._id, row])))
    return this.#rows
  }

  /** Asks anew for these documents only; a site of thousands is not read again for each change. */
  async #renew(ids: readonly string[]): Promise<void> {
    this.documents.forget(ids)
    if (this.#rows === undefined) return
    // One after the other: each begins with what the one before found.
    this.#rows = this.#rows.then(async (known) => {
      const fresh = rowsIn(await this.#ask(someQuery, {ids}))
      const rows = new Map(known)
      for (const id of ids) rows.delete(id)
      for (const row of fresh) rows.set(row._id, row)
      return rows
    })
    this.#index = undefined
    await this.#rows.catch(() => this.#forgetAll())
  }
}
