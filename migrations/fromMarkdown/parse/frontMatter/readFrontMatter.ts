import type {Position} from '../../messages/message.ts'
import type {RuleId} from '../../messages/rules.ts'
import {mergeValues} from '../defaults.ts'
import type {FrontMatter} from '../page.ts'
import {frontMatterFormats} from './formats.ts'
import type {FrontMatterSpan} from './splitFrontMatter.ts'
import {withMembers} from './withMembers.ts'

interface FrontMatterProblem {
  readonly ruleId: RuleId
  readonly reason: string
  readonly hint: string
  readonly place: Position
}

export interface ReadFrontMatter {
  readonly frontMatter: FrontMatter
  /** UTF-16 offset in the file's text. */
  readonly bodyStart: number
  readonly problems: readonly FrontMatterProblem[]
  readonly isBroken: boolean
}

type Positions = (start: number, end: number) => Position

const closing: Readonly<Record<string, string>> = {'+': 'a line `+++`', '{': 'a `}`'}

/**
 * The page's front matter over the defaults of the site, and where the body starts. Members of the
 * key `membersOf` count as keys of the page.
 */
export function readFrontMatter(
  text: string,
  span: FrontMatterSpan | undefined,
  membersOf: string | undefined,
  defaultsFor: (own: FrontMatter['values']) => FrontMatter['values'],
  position: Positions,
): ReadFrontMatter {
  if (span === undefined) {
    const values = defaultsFor({})
    return {
      frontMatter: {values, written: values, ownKeys: [], place: () => position(0, 0)},
      bodyStart: 0,
      isBroken: false,
      problems: [
        {
          ruleId: 'front-matter-not-closed',
          reason: 'The front matter has no end, so that all of the file is text of the page',
          hint: `Close it with ${closing[text.charAt(0)] ?? 'a line `---`'}.`,
          place: position(0, 3),
        },
      ],
    }
  }
  const {yamlStart, yamlEnd, bodyStart, format} = span
  const read = frontMatterFormats[format](text.slice(yamlStart, yamlEnd))
  const own = withMembers(read, membersOf)
  const defaults = defaultsFor(own.values)
  const values = mergeValues(defaults, own.values)
  return {
    problems: own.problems.map(({start, end, ...problem}) => ({
      ...problem,
      place: position(yamlStart + start, yamlStart + end),
    })),
    isBroken: own.isBroken,
    bodyStart,
    frontMatter: {
      values,
      written: own.written === own.values ? values : mergeValues(defaults, own.written),
      ownKeys: Object.keys(own.values),
      place: (...keys) => {
        const range = own.rangeOf(keys)
        return range === undefined
          ? position(0, 0)
          : position(yamlStart + range.start, yamlStart + range.end)
      },
    },
  }
}
