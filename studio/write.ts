/** A request that changes documents, with the name of its transaction, by which it can be told. */
export interface Write {
  readonly url: URL
  readonly init: RequestInit
  readonly dataset: string
  readonly transactionId: string
}

const writePath = /^\/v[^/]+\/+data\/(?:mutate|actions)\/([^/]+)$/u

/** Reads a request as a write, if it is one, and names its transaction if it has no name. */
export function writeOf(url: URL, init: RequestInit): Write | undefined {
  const dataset = writePath.exec(url.pathname)?.[1]
  if (dataset === undefined || typeof init.body !== 'string') return undefined
  const body: unknown = JSON.parse(init.body)
  if (typeof body !== 'object' || body === null) return undefined
  const given = 'transactionId' in body ? body.transactionId : undefined
  const transactionId = typeof given === 'string' ? given : crypto.randomUUID()
  return {
    url,
    dataset,
    transactionId,
    init: {...init, body: JSON.stringify({...body, transactionId})},
  }
}
