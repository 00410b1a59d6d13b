import type {Outcome} from '../rules/outcome.ts'

/** A request ended in what is known of its address without an answer. */
export class SettledError extends Error {
  override readonly name = 'SettledError'
  readonly outcome: Outcome
  constructor(outcome: Outcome) {
    super(outcome.reason ?? outcome.status)
    this.outcome = outcome
  }
}

/** The host wants to be left alone for longer than is waited; its addresses keep their records. */
export class RestingHostError extends Error {
  override readonly name = 'RestingHostError'
}

/** The user stopped the check. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError'
}

/** The code of an error or of what caused it: `ECONNREFUSED`, `CERT_HAS_EXPIRED`. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const code: unknown = Reflect.get(error, 'code')
  if (typeof code === 'string') return code
  if (error instanceof AggregateError) return codeOf(error.errors.at(0))
  return codeOf(error.cause)
}
