import type {YamlValue} from '../../../../psych/index.ts'
import type {RuleId} from '../../messages/rules.ts'
import type {Range} from '../range.ts'

/** What is wrong with front matter; the range is one of its text. */
export interface ValuesProblem extends Range {
  readonly ruleId: RuleId
  readonly reason: string
  readonly hint: string
}

/** What a text of front matter says. */
export interface OwnValues {
  readonly values: Readonly<Record<string, YamlValue>>
  /** The same with the text of numbers and truth values that are written in another way. */
  readonly written: Readonly<Record<string, YamlValue>>
  readonly problems: readonly ValuesProblem[]
  /** Nothing of it can be read. */
  readonly isBroken: boolean
  /** Where the value at a path stands in the text: the nearest parent's place where it has none. */
  readonly rangeOf: (path: readonly (string | number)[]) => Range | undefined
}

const meanwhile =
  'Until then, what was imported of it before stays; the body of a new page was kept as a draft.'

/** Values of a text that cannot be read from an offset on. */
export function brokenValues(reason: string, hint: string, offset: number): OwnValues {
  const problem = {
    ruleId: 'front-matter-broken',
    reason,
    hint: `${hint} ${meanwhile}`,
    start: offset,
    end: offset,
  } as const
  return {
    values: {},
    written: {},
    problems: [problem],
    isBroken: true,
    rangeOf: () => undefined,
  }
}

export const noKeys = 'The front matter has no keys'
