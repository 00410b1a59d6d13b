import {type Observable, catchError, distinctUntilChanged, map, of, startWith} from 'rxjs'
import type {StructureResolverContext} from 'sanity/structure'

import {apiVersion} from '../content/documents/apiVersion.ts'
import {sameValue} from '../content/objects/sameValue.ts'
import {type EventOptions, type Filtered, nothingToChoose, yearsBetween} from './eventChoice.ts'

interface Answer {
  readonly groups: EventOptions['groups']
  readonly first: string | null
  readonly last: string | null
}

const queryOf = (filter: string): string => {
  const dated = `*[${filter} && defined(period.start)]`
  return `{
    "groups": *[_type == "group"] | order(title asc){_id, title},
    "first": ${dated} | order(period.start asc)[0].period.start,
    "last": ${dated} | order(period.start desc)[0].period.start
  }`
}

/** What a list of events can be narrowed to. Begins with nothing, so that nobody waits for it. */
export function eventOptions(
  {documentStore}: Pick<StructureResolverContext, 'documentStore'>,
  {filter, params}: Filtered,
  timeZone: string,
): Observable<EventOptions> {
  const answers: Observable<Answer> = documentStore.listenQuery(
    {fetch: queryOf(filter), listen: '*[_type in ["event", "group"]]'},
    {...params},
    {apiVersion, perspective: 'drafts', throttleTime: 5000},
  )
  return answers.pipe(
    map(({groups, first, last}) => ({groups, years: yearsBetween(first, last, timeZone)})),
    catchError(() => of(nothingToChoose)),
    startWith(nothingToChoose),
    distinctUntilChanged<EventOptions>(sameValue),
  )
}
