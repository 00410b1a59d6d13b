import type {Node} from '../../../../psych/index.ts'
import {parseYaml} from '../../../../psych/index.ts'
import {placeOf} from '../../../../psych/index.ts'
import type {Position} from '../../messages/message.ts'
import type {RuleId} from '../../messages/rules.ts'
import {isRecord} from '../collections.ts'
import {defaultsFor, mergeValues} from '../defaults.ts'
import type {SiteConfig} from '../jekyllSite.ts'
import type {FrontMatter} from '../page.ts'
import type {PagePath} from '../pagePath.ts'
import {hintFor} from './hintFor.ts'
import {splitFrontMatter, type FrontMatterSpan} from './splitFrontMatter.ts'

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

interface Own {
  readonly values: FrontMatter['values']
  readonly problems: readonly FrontMatterProblem[]
  readonly isBroken: boolean
  readonly root?: Node | undefined
}

const nothing: FrontMatter['values'] = {}

const broken = (reason: string, hint: string, place: Position): Own => ({
  values: nothing,
  problems: [{ruleId: 'front-matter-broken', reason, hint, place}],
  isBroken: true,
})

const readOwn = (yaml: string, span: FrontMatterSpan, position: Positions): Own => {
  const at = (offset: number, length = 0): Position =>
    position(span.yamlStart + offset, span.yamlStart + offset + length)
  const parsed = parseYaml(yaml)
  if ('problem' in parsed) {
    return broken(
      `The front matter is not YAML: ${parsed.problem}`,
      hintFor(yaml, parsed),
      at(parsed.offset),
    )
  }
  const {value, repeatedKeys, root} = parsed
  if (value !== null && value !== false && !isRecord(value)) {
    return broken('The front matter has no keys', 'Write it as `key: value`, one a line.', at(0))
  }
  return {
    values: isRecord(value) ? value : nothing,
    isBroken: false,
    root,
    problems: repeatedKeys.map(({key, offset}) => ({
      ruleId: 'key-repeated',
      reason: `\`${key}\` stands here a second time; the last one counts`,
      hint: 'Keep one of them.',
      place: at(offset, key.length),
    })),
  }
}

/** The page's front matter over the defaults of the site, and where the body starts. */
export function readFrontMatter(
  text: string,
  path: PagePath,
  site: SiteConfig,
  position: Positions,
): ReadFrontMatter {
  const defaults = defaultsFor(site.values, path.relative, path.label)
  const span = splitFrontMatter(text)
  if (span === undefined) {
    return {
      frontMatter: {values: defaults, ownKeys: [], place: () => position(0, 0)},
      bodyStart: 0,
      isBroken: false,
      problems: [
        {
          ruleId: 'front-matter-not-closed',
          reason: 'The front matter has no end, so that all of the file is text of the page',
          hint: 'Close it with a line `---`.',
          place: position(0, 3),
        },
      ],
    }
  }
  const yaml = text.slice(span.yamlStart, span.yamlEnd)
  const {values, root, problems, isBroken} = readOwn(yaml, span, position)
  return {
    problems,
    isBroken,
    bodyStart: span.bodyStart,
    frontMatter: {
      values: mergeValues(defaults, values),
      ownKeys: Object.keys(values),
      place: (...keys) => {
        const range = placeOf(root, keys)
        return range === undefined
          ? position(0, 0)
          : position(span.yamlStart + range.start, span.yamlStart + range.end)
      },
    },
  }
}
