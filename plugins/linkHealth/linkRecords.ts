import {useMemo} from 'react'
import {useObservable} from 'react-rx'
import {catchError, map, type Observable, of, ReplaySubject, share, timer} from 'rxjs'
import {type DocumentStore, useDocumentStore} from 'sanity'

import {apiVersion} from '../../content/documents/apiVersion.ts'
import type {LinkRecord} from '../../content/links/linkRecord.ts'

/** Records by the address that they are of. */
export type LinkRecords = ReadonlyMap<string, LinkRecord>

const none: LinkRecords = new Map()

const all = '*[_type == "lectern.link"]'

/** Of links that simply work there is nothing to say, and they are most. */
const worthAWord = `${all}[status in ["broken", "unsure"] || defined(offer) || defined(movedTo)]`

const stayMs = 30_000

const watch = (store: DocumentStore): Observable<LinkRecords> => {
  const records: Observable<readonly LinkRecord[]> = store.listenQuery(
    {fetch: worthAWord, listen: all},
    {},
    {apiVersion, perspective: 'raw', tag: 'lectern.link-health', throttleTime: 500},
  )
  return records.pipe(
    map((found): LinkRecords => new Map(found.map((record) => [record.url, record]))),
    // Whoever may not read the records sees a Studio without them.
    catchError(() => of(none)),
    share({connector: () => new ReplaySubject(1), resetOnRefCountZero: () => timer(stayMs)}),
  )
}

const watched = new WeakMap<DocumentStore, Observable<LinkRecords>>()

/** One listener for all fields and badges of a Studio, while there are any. */
const recordsOf = (store: DocumentStore): Observable<LinkRecords> => {
  const records = watched.get(store) ?? watch(store)
  watched.set(store, records)
  return records
}

const brokenOf = new WeakMap<LinkRecords, LinkRecords>()

/** Made once for all who ask. */
const brokenAmong = (records: LinkRecords): LinkRecords => {
  const broken =
    brokenOf.get(records) ?? new Map([...records].filter(([, {status}]) => status === 'broken'))
  brokenOf.set(records, broken)
  return broken
}

/** Of broken links only. */
export function useBrokenRecords(): LinkRecords {
  return brokenAmong(useLinkRecords())
}

/** What checks found, kept up to date. Empty until it is known. */
export function useLinkRecords(): LinkRecords {
  const store = useDocumentStore()
  return useObservable(
    useMemo(() => recordsOf(store), [store]),
    none,
  )
}
