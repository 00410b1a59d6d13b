import type {JsonObject} from '../json.ts'

export const codes = {
  'file-damaged': 'error',
  'document-unreadable': 'error',
  'document-misfiled': 'error',
  'links-differ': 'error',
  'reference-leads-nowhere': 'error',
  'asset-file-missing': 'error',
  'asset-file-changed': 'error',
  'asset-file-unused': 'warning',
} as const satisfies Record<string, 'error' | 'warning'>

/** What is not as it should be; `code` tells scripts what kind of thing it is. */
export interface Problem extends JsonObject {
  readonly code: keyof typeof codes
  readonly severity: 'error' | 'warning'
  readonly message: string
}

export function problem(code: keyof typeof codes, message: string): Problem {
  return {
    code,
    severity: codes[code],
    message,
  }
}
