import type {RuleFinding} from '../../content/findings/findingContext.ts'
import {ruleTitles} from '../../content/findings/ruleTitles.ts'
import type {Concern} from './concern.ts'

export const groupings = ['document', 'finding'] as const
export type Grouping = (typeof groupings)[number]

export interface Row {
  readonly key: string
  readonly concern: Concern
  readonly finding: RuleFinding
}

/** Rows under one heading. */
export interface Group {
  readonly key: string
  readonly title: string
  /** Where all rows are of one document. */
  readonly concern?: Concern
  readonly rows: readonly Row[]
}

export const groupedBy: Readonly<
  Record<Grouping, (concerns: readonly Concern[]) => readonly Group[]>
> = {
  document: (concerns) =>
    concerns.map((concern) => ({
      key: concern.id,
      title: concern.title,
      concern,
      rows: rowsOf(concern),
    })),
  finding: (concerns) => {
    const rows = concerns.flatMap(rowsOf)
    return Object.entries(ruleTitles)
      .map(([key, title]) => ({
        key,
        title,
        rows: rows.filter(({finding}) => finding.ruleId === key),
      }))
      .filter((group) => group.rows.length > 0)
  },
}

const rowsOf = (concern: Concern): readonly Row[] =>
  concern.findings.map((finding) => ({
    key: `${concern.id} ${finding.ruleId} ${JSON.stringify(finding.path)}`,
    concern,
    finding,
  }))
