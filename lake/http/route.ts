import type {Context} from 'hono'

import type {Asking} from '../auth/origin.ts'
import type {Dataset} from '../datasets/dataset.ts'
import type {Datasets} from '../datasets/datasets.ts'
import {noDataset} from '../datasets/datasets.ts'

export interface LakeRequest {
  readonly context: Context
  readonly asking: Asking
  /** Whether the request came with the token or the session cookie. */
  readonly authorized: boolean
}

export interface DatasetRequest extends LakeRequest {
  /** The one that the address names. */
  readonly dataset: Dataset
}

type Answer<Request> = (request: Request) => Response | Promise<Response>

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Without the version (`/v2025-02-19`) that every API path starts with. */
  readonly path: string
  /** `public` routes decide themselves what a reader without credentials sees. */
  readonly access: 'public' | 'session'
  readonly answer: Answer<LakeRequest>
}

/** Finds the dataset that an address names (`/:dataset`) for those who answer it. */
export function inDataset(datasets: Datasets) {
  return (answer: Answer<DatasetRequest>): Answer<LakeRequest> =>
    async (request) => {
      const name = request.context.req.param('dataset') ?? ''
      const dataset = datasets.named(name)
      try {
        return await answer({...request, dataset})
      } catch (error) {
        // What fails because the dataset was taken away meanwhile is answered as it will be from now on.
        if (!datasets.has(dataset)) throw noDataset(name)
        throw error
      }
    }
}
