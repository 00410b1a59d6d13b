import type {RuleFinding} from '../../content/findings/findingContext.ts'
import {type RuleId, ruleTitles} from '../../content/findings/ruleTitles.ts'
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
  /** Whether the rows are shown only when somebody asks: the same is found on many pages. */
  readonly isFolded: boolean
  readonly rows: readonly Row[]
}

/** What is found on more pages than this is one row, which opens. */
const mostUnfolded = 10

const ranks: ReadonlyMap<string, number> = new Map(
  Object.keys(ruleTitles).map((ruleId, index) => [ruleId, index]),
)

const rankOf = ({rows}: Group): number =>
  Math.min(...rows.map(({finding}) => ranks.get(finding.ruleId) ?? ranks.size))

/** What costs visitors most comes first; of the same kind, what comes soonest. */
const worstFirst = (groups: readonly Group[]): readonly Group[] =>
  groups.toSorted((one, other) => rankOf(one) - rankOf(other))

export const groupedBy: Readonly<
  Record<Grouping, (concerns: readonly Concern[]) => readonly Group[]>
> = {
  document: (concerns) => {
    const folded = byRule(concerns.flatMap(rowsOf)).filter(({isFolded}) => isFolded)
    const common = new Set(folded.map(({key}) => key))
    const pages = concerns.map((concern) => ({
      key: concern.id,
      title: concern.title,
      concern,
      isFolded: false,
      rows: rowsOf(concern).filter(({finding}) => !common.has(finding.ruleId)),
    }))
    return worstFirst([...pages.filter(({rows}) => rows.length > 0), ...folded])
  },
  finding: (concerns) => byRule(concerns.flatMap(rowsOf)),
}

const byRule = (rows: readonly Row[]): readonly Group[] => {
  const byRuleId = Map.groupBy(rows, ({finding}) => finding.ruleId)
  const groups = [...byRuleId].map(([ruleId, found]) => groupOf(ruleId, found))
  return worstFirst(groups)
}

const groupOf = (ruleId: RuleId, rows: readonly Row[]): Group => ({
  key: ruleId,
  title: ruleTitles[ruleId],
  isFolded: pagesOf(rows) > mostUnfolded,
  rows,
})

/** On how many pages the rows are. */
export function pagesOf(rows: readonly Row[]): number {
  return new Set(rows.map(({concern}) => concern.id)).size
}

const rowsOf = (concern: Concern): readonly Row[] =>
  concern.findings.map((finding) => ({
    key: `${concern.id} ${finding.ruleId} ${JSON.stringify(finding.path)}`,
    concern,
    finding,
  }))
