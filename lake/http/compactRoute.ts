import type {Datasets} from '../datasets/datasets.ts'
import type {Route} from './route.ts'

/** For `lectern lake compact`; other requests wait for as long as it takes. */
export const compactRoute = (datasets: Datasets): Route => ({
  method: 'POST',
  path: '/lake/compact',
  access: 'session',
  answer: () =>
    Response.json({
      datasets: datasets
        .all()
        .map(({sanity, store}) => ({name: sanity.dataset, ...store.compact()})),
    }),
})
