import type {Certainty} from '../../../content/documents/certainty.ts'
import type {ReviewSeverity} from '../../../content/documents/review.ts'
import type {Message} from '../messages/message.ts'

export type Severity = ReviewSeverity

/** A message as it is printed, in `--json` and `--diagnostics`. docs/diagnostics.md explains `code`. */
export interface Diagnostic {
  readonly severity: Severity
  readonly code: string
  readonly path: string
  readonly line?: number
  readonly column?: number
  readonly endLine?: number
  readonly endColumn?: number
  readonly message: string
  readonly hint?: string
  readonly actual?: string
  readonly expected?: string
  readonly evidence?: string
  readonly confidence?: Certainty
  readonly rule?: string
}

export function severityOf(fatal: boolean | undefined): Severity {
  if (fatal === undefined) return 'note'
  return fatal ? 'error' : 'warning'
}

export function diagnosticOf({
  ruleId,
  reason,
  fatal,
  source: _step,
  place,
  path,
  suggestion: _offer,
  unread: _fields,
  ...rest
}: Message): Diagnostic {
  return {
    severity: severityOf(fatal),
    code: ruleId,
    path,
    ...(place && {
      line: place.start.line,
      column: place.start.column,
      endLine: place.end.line,
      endColumn: place.end.column,
    }),
    message: reason,
    ...rest,
  }
}
