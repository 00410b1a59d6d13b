import type {Datasets} from '../datasets/datasets.ts'
import {badRequest} from '../errors.ts'
import {searchOf} from './parameters.ts'
import type {Route} from './route.ts'

/** For `lectern lake compact`. With `keepDays`, history that is older is thinned first. */
export function compactRoute(datasets: Datasets): Route {
  return {
    method: 'POST',
    path: '/lake/compact',
    access: 'session',
    answer: async ({context}) => {
      const keepDays = daysIn(searchOf(context).get('keepDays'))
      const done = []
      for (const {sanity, store} of datasets.all()) {
        const compacted = await store.compact({keepDays, now: new Date()})
        done.push({name: sanity.dataset, ...compacted})
      }
      return Response.json({datasets: done})
    },
  }
}

const daysIn = (text: string | null): number | undefined => {
  if (text === null) return undefined
  const days = Number(text)
  if (text === '' || !Number.isInteger(days) || days < 0 || days > 36_500) {
    throw badRequest('"keepDays" must be a whole number of days')
  }
  return days
}
