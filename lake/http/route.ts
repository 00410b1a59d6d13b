import type {Context} from 'hono'

import type {Lake} from '../lake.ts'

export interface LakeRequest {
  readonly lake: Lake
  readonly context: Context
  /** Whether the request came with the token or the session cookie. */
  readonly authorized: boolean
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Without the version (`/v2025-02-19`) that every API path starts with. */
  readonly path: string
  /** `public` routes decide themselves what a reader without credentials sees. */
  readonly access: 'public' | 'session'
  readonly answer: (request: LakeRequest) => Response | Promise<Response>
}
