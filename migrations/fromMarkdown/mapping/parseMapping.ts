import type {z} from 'zod'

import {defined} from '../../../content/objects/defined.ts'
import {keyPlaceOf} from '../../../psych/index.ts'
import type {Node} from '../../../psych/index.ts'
import {parseYaml} from '../../../psych/index.ts'
import {placeOf} from '../../../psych/index.ts'
import {makeMessage} from '../messages/makeMessage.ts'
import type {Message} from '../messages/message.ts'
import {linesOf} from '../parse/lines.ts'
import type {Range} from '../parse/range.ts'
import {editDistance} from './editDistance.ts'
import {fieldsShape, mappingShape, type Mapping} from './mappingShape.ts'

type Issue = z.core.$ZodIssue
type Path = readonly (string | number)[]

interface Problem {
  readonly reason: string
  readonly hint?: string
  readonly range: Range
}

const issuePath = ({path}: Issue): Path =>
  path.filter((key) => typeof key === 'string' || typeof key === 'number')

const fieldNames = Object.keys(fieldsShape.shape)
const ruleNames = Object.keys(mappingShape.shape.pages.unwrap().element.shape)
const rootNames = Object.keys(mappingShape.shape).filter((name) => name !== '$schema')

const isOfFields = (path: Path): boolean =>
  ['fields', 'set', 'templates', 'headings'].includes(String(path.at(-1)))

/** The names that may stand where an unknown one stands. */
const namesAt = (path: Path): readonly string[] => {
  if (path.length === 0) return rootNames
  return isOfFields(path) ? fieldNames : ruleNames
}

const hintFor = (written: string, names: readonly string[]): string => {
  const plain = written.toLowerCase()
  const near = names.find((name) => editDistance(plain, name.toLowerCase(), 2) <= 2)
  return near === undefined ? `There are: ${names.join(', ')}.` : `Write \`${near}\`.`
}

/** The problem inside a union that the value was nearest to passing. */
const innermost = (issue: Issue): Issue => {
  if (issue.code !== 'invalid_union') return issue
  const inner = issue.errors.flat().find(({code}) => code !== 'invalid_type')
  return inner === undefined ? issue : innermost({...inner, path: [...issue.path, ...inner.path]})
}

const problemsOf = (given: Issue, root: Node | undefined): readonly Problem[] => {
  const issue = innermost(given)
  const path = issuePath(issue)
  const nowhere = {start: 0, end: 0}
  if (issue.code === 'unrecognized_keys') {
    const what = isOfFields(path) ? 'field' : 'setting'
    return issue.keys.map((key) => ({
      reason: `There is no ${what} \`${key}\``,
      hint: hintFor(key, namesAt(path)),
      range: keyPlaceOf(root, [...path, key]) ?? nowhere,
    }))
  }
  const range = placeOf(root, path) ?? nowhere
  const name = path.findLast((key) => typeof key === 'string')
  const subject = name === undefined ? 'A mapping' : `\`${name}\``
  if (issue.code === 'invalid_value') {
    return [{reason: `${subject} is one of ${issue.values.map(String).join(', ')}`, range}]
  }
  if (issue.code === 'invalid_type') {
    const kinds: Readonly<Record<string, string>> = {
      object: 'a mapping of keys to values',
      array: 'a list',
      string: 'a text',
      boolean: '`true` or `false`',
    }
    return [{reason: `${subject} is ${kinds[issue.expected] ?? `a ${issue.expected}`}`, range}]
  }
  return [{reason: `${subject} ${issue.message}`, range}]
}

/** Reads a mapping file: the mapping, or all that is wrong with it. An empty file maps nothing. */
export function parseMapping(
  text: string,
  path: string,
): {readonly mapping: Mapping} | {readonly messages: readonly Message[]} {
  const position = linesOf(text)
  const broken = ({reason, hint, range: {start, end}}: Problem): Message =>
    makeMessage('mapping-broken', {
      reason,
      source: 'read',
      path,
      place: position(start, end),
      ...defined({hint}),
    })
  const parsed = parseYaml(text)
  if ('problem' in parsed) {
    const {problem, offset} = parsed
    const range = {start: offset, end: offset}
    return {messages: [broken({reason: `The file is not YAML: ${problem}`, range})]}
  }
  const repeated = parsed.repeatedKeys.map(({key, offset}) =>
    broken({
      reason: `\`${key}\` stands here a second time`,
      range: {start: offset, end: offset + key.length},
    }),
  )
  const read = mappingShape.safeParse(parsed.value === null ? {} : parsed.value)
  const wrong = read.success
    ? []
    : read.error.issues.flatMap((issue) => problemsOf(issue, parsed.root)).map(broken)
  const messages = [...repeated, ...wrong]
  return read.success && messages.length === 0 ? {mapping: read.data} : {messages}
}
