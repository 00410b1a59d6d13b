import {type Observable, catchError, distinctUntilChanged, map, of, startWith} from 'rxjs'
import type {
  ComponentBuilder,
  DocumentListBuilder,
  StructureBuilder,
  StructureResolverContext,
} from 'sanity/structure'

import {apiVersion} from '../content/documents/apiVersion.ts'
import {EmptyList} from './EmptyList.tsx'

export interface Hint {
  /** GROQ filter of the list. */
  readonly filter: string
  readonly params?: Readonly<Record<string, string | string[]>>
  /** What the list is for and what to do, as long as there is nothing in it. */
  readonly hint: string
}

/**
 * A list or, while nothing is in it, a hint. The list comes first, so that nobody waits for the count. Counts again only when a document comes into the list or
 * leaves it, not when one in it is edited.
 */
export function listOrHint(
  S: StructureBuilder,
  {documentStore}: Pick<StructureResolverContext, 'documentStore'>,
) {
  return (
    list: DocumentListBuilder,
    {filter, params = {}, hint}: Hint,
  ): Observable<DocumentListBuilder | ComponentBuilder> => {
    const count: Observable<number> = documentStore.listenQuery(
      {fetch: `count(*[${filter}])`, listen: `*[${filter}]`},
      {...params},
      {apiVersion, perspective: 'drafts', transitions: ['appear', 'disappear']},
    )
    const empty = S.component(EmptyList)
      .id('nothing')
      .title(list.getTitle() ?? '')
      .options({hint})
    // What is open beside the list stays open when it leaves the list as its last one.
    const {child} = list.serialize()
    const hinting = child === undefined ? empty : empty.child(child)
    return count.pipe(
      map((number) => number === 0),
      startWith(false),
      distinctUntilChanged(),
      map((isEmpty) => (isEmpty ? hinting : list)),
      catchError(() => of(list)),
    )
  }
}
