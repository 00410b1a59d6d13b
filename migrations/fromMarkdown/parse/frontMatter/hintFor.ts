import {mergeMarks} from '../mergeMarks.ts'

interface YamlProblem {
  readonly problem: string
  /** UTF-16 offset. */
  readonly offset: number
}

interface Lines {
  readonly line: string
  readonly above: string
}

const linesAt = (text: string, offset: number): Lines => {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', offset)
  const aboveStart = start < 2 ? 0 : text.lastIndexOf('\n', start - 2) + 1
  return {
    line: text.slice(start, end === -1 ? text.length : end),
    above: text.slice(aboveStart, Math.max(aboveStart, start - 1)),
  }
}

type Hint = readonly [where: keyof Lines, pattern: RegExp, hint: string]

/** From the particular to the general; the first that fits is given. */
const hints: readonly Hint[] = [
  ['line', /\p{Cc}(?<!\t)/u, 'The line holds a character that cannot be seen; type it anew.'],
  ['line', /^\s*\t/, 'Indent with spaces; YAML takes no tab there.'],
  [
    'line',
    /^[\s-]*[^\s:'"][^:]*:\s[^'"]*:(?:\s|$)/,
    'A value with a colon needs quotes around it.',
  ],
  ['line', /:\s+["'].*["'].*\S/, "A quote inside quotes is written twice (`''`) or as `\\\"`."],
  ['line', /:\s+["'][^"']*$/, 'The closing quote is missing.'],
  ['line', /:\s+[[{].*[\]}].*\S/, 'A value that begins with a bracket needs quotes around it.'],
  ['above', /:\s+\[[^\]]*$/, 'The closing bracket is missing in the line above.'],
  ['above', /:\s+\{[^}]*$/, 'The closing brace is missing in the line above.'],
  ['line', /:\s+\{%/, 'Liquid needs quotes around it.'],
  ['line', /:\s+[@`%&*!|>,]/, 'A value that begins with this character needs quotes around it.'],
  ['above', /^\s*[-\w]+:\S/, 'A space is missing behind the colon of the line above.'],
  ['line', /^\s*[-\w]+:\S/, 'A space is missing behind the colon.'],
  ['above', /^[^\s#:][^:]*$/, 'The line above is no `key: value`.'],
  [
    'line',
    /^[^\s#:][^:]*$/,
    'The line is no `key: value`; indent it if it belongs to the line above.',
  ],
  ['line', /^\s+\S/, 'The line is not indented like the one that it belongs to.'],
]

const hintByLines = (lines: Lines): string =>
  hints.find(([where, pattern]) => pattern.test(lines[where]))?.[2] ??
  'Compare indentation and quotes with the lines above.'

/** What helps whatever the line looks like, by the words of the problem. */
const remedies: readonly (readonly [problem: RegExp, hint: string])[] = [
  [/maximum nesting/, 'Nobody reads so many levels; move these values to a file of their own.'],
  [/unfold to too many/, 'Write the values out, without `&` and `*`.'],
  [
    /\bescape\b/,
    'In double quotes a backslash is written twice (`\\\\`); single quotes take it as it is.',
  ],
]

/** What to try where YAML stopped, and what became of the page. */
export function hintFor(yaml: string, {problem, offset}: YamlProblem): string {
  const remedy = remedies.find(([pattern]) => pattern.test(problem))
  const hint =
    mergeMarks(yaml) === undefined
      ? (remedy?.[1] ?? hintByLines(linesAt(yaml, offset)))
      : 'A merge left its marks here (`<<<<<<<` to `>>>>>>>`); keep one side and take them out.'
  return hint
}
