/** Where in a document: names of fields, and `_key`s of items of arrays. */
export type FieldPath = readonly (string | {readonly _key: string})[]

/** Something that a visitor would miss, or be misled by, in one document. */
export interface Finding {
  /** Stable, kebab-case. */
  readonly ruleId: string
  readonly severity: 'error' | 'warning'
  /** One English sentence for an editor: what is missing and what to do. */
  readonly message: string
  readonly path: FieldPath
}
