/** Where a content lake is and how to get in. */
export interface Connection {
  readonly projectId: string
  readonly dataset: string
  readonly token?: string
  /** Of the embedded lake: `http://127.0.0.1:3333`. The hosted one has its own. */
  readonly apiHost?: string
}
