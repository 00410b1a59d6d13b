import {type Observable, concat, distinctUntilChanged, map, of, switchMap, timer} from 'rxjs'

/**
 * How far an outage has come. `leaving`: the text editor has to let go, but not to stop, of what was
 * typed into it; it hands that on within a second, and would keep it to itself if it were made
 * read-only first.
 */
export type Stage = 'none' | 'leaving' | 'readOnly'

/** What is over sooner is no outage. */
const noticeAfterMs = 100

/** A second is what a portable text editor takes to hand on what was typed. */
const handOverMs = 1000

/** The stages of outages, each told within two seconds. */
export function stagesOf(isReached$: Observable<boolean>): Observable<Stage> {
  return isReached$.pipe(
    distinctUntilChanged(),
    switchMap((isReached): Observable<Stage> =>
      isReached
        ? of('none')
        : concat(
            timer(noticeAfterMs).pipe(map(() => 'leaving' as const)),
            timer(handOverMs).pipe(map(() => 'readOnly' as const)),
          ),
    ),
    distinctUntilChanged(),
  )
}
