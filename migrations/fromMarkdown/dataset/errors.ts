/** The dataset refused or cannot be reached; the message is for the user. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError'
}

/** The user stopped the command. */
export class InterruptedError extends Error {
  override readonly name = 'InterruptedError'
  constructor() {
    super('Interrupted')
  }
}

const valueAt = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined

/** The HTTP status that the lake answered; `undefined` where there was no answer. */
export function statusOf(error: unknown): number | undefined {
  const status = valueAt(error, 'statusCode')
  return typeof status === 'number' ? status : undefined
}

/** How long the lake asks to be left alone; `undefined` where it does not say. It says seconds. */
export function retryAfterMs(error: unknown): number | undefined {
  const header = valueAt(valueAt(valueAt(error, 'response'), 'headers'), 'retry-after')
  return typeof header === 'string' && /^\d{1,9}$/.test(header) ? Number(header) * 1000 : undefined
}

/** 429 and 5xx pass, as does a connection that broke. */
export function isPassing(error: unknown): boolean {
  const status = statusOf(error)
  if (status === 507) return false
  return status === undefined ? isNetworkError(error) : status === 429 || status >= 500
}

const networkCodes = new Set([
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'ENOTFOUND',
  'UND_ERR_SOCKET',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
])

const codesOf = (error: unknown): readonly string[] => {
  if (!(error instanceof Error)) return []
  const code: unknown = Reflect.get(error, 'code')
  return [...(typeof code === 'string' ? [code] : []), ...codesOf(error.cause)]
}

const isNetworkError = (error: unknown): boolean =>
  codesOf(error).some((code) => networkCodes.has(code)) ||
  (error instanceof TypeError && error.message === 'fetch failed')

/** Whether an error came from a request to the lake, or because it could not be asked. */
export function isOfLake(error: unknown): boolean {
  return statusOf(error) !== undefined || isNetworkError(error)
}

const sentences: Readonly<Record<number, string>> = {
  401: 'The lake does not know the token. Set SANITY_AUTH_TOKEN to a token of this project.',
  402: 'The project has used up what its plan allows.',
  403: 'The token may not do this. Use one with the role Editor.',
  404: 'There is no such project or dataset.',
  413: 'The lake takes no file of this size.',
  423: 'The dataset is locked. Try again when the other program has finished.',
  429: 'The lake is asked too often. Run the command again later; it goes on from here.',
  507: 'The disk of the lake is full. Make room, then run the command again; it goes on from here.',
}

const longestReason = 300

/** What the lake says about an error, on one line. */
export function reasonOf(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error)
  const line = said.replaceAll(/\s*\n[\s-]*/g, ' ').trim()
  return line.length > longestReason ? `${line.slice(0, longestReason)}…` : line
}

/** What to tell the user about an error that ended a request. */
export function datasetError(error: unknown): DatasetError {
  if (error instanceof DatasetError) return error
  const status = statusOf(error)
  const reason = reasonOf(error)
  if (status === undefined && isNetworkError(error)) {
    const code = codesOf(error).at(-1) ?? reason
    return new DatasetError(
      `The lake does not answer (${code}). Is it running, and is there a network?`,
      {cause: error},
    )
  }
  const sentence = status === undefined ? undefined : sentences[status]
  const askedMs = retryAfterMs(error)
  const asked = askedMs === undefined ? '' : `; to be left alone for ${askedMs / 1000} seconds`
  const said = status === undefined ? reason : `${status}: ${reason}${asked}`
  return new DatasetError(
    sentence === undefined ? `The lake refused: ${said}` : `${sentence} (${said})`,
    {cause: error},
  )
}
