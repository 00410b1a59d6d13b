/** A YAML timestamp: the moment with the offset as it was written. */
export interface Timestamp {
  readonly type: 'timestamp'
  /** ISO 8601 with the offset as written (`2020-12-01T13:00:40+01:00`), or `YYYY-MM-DD` for a date. */
  readonly iso: string
  /** The scalar as it stands in the file. */
  readonly text: string
}

/** A number or a truth value whose scalar says it in another way: `0123`, `1.10`, `18:00`, `No`. */
export interface Written {
  readonly type: 'written'
  readonly value: number | boolean
  /** The scalar as it stands in the file. */
  readonly text: string
}

/** What YAML 1.1 makes of front matter, as Ruby's Psych reads it. */
export type YamlValue =
  | string
  | number
  | boolean
  | null
  | Timestamp
  | Written
  | readonly YamlValue[]
  | {readonly [key: string]: YamlValue}
