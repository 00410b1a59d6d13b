import type {Datasets} from '../datasets/datasets.ts'
import {searchOf} from './parameters.ts'
import type {Route} from './route.ts'
import {inDataset} from './route.ts'

/** https://www.sanity.io/docs/archive/export; a cursor is never needed, as one answer has it all. */
export function exportRoutes(datasets: Datasets): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/data/export/:dataset',
      access: 'public',
      answer: inDataset(datasets)(({dataset, context, authorized}) => {
        const types = (searchOf(context).get('types') ?? '')
          .split(',')
          .filter((type) => type !== '')
        return new Response(dataset.exports.open({types, publicOnly: !authorized}), {
          headers: {'content-type': 'application/x-ndjson'},
        })
      }),
    },
  ]
}
