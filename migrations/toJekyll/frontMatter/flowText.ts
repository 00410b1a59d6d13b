import type {Node} from '../../../psych/index.ts'
import {endOf, type FrontMatterText} from './frontMatterText.ts'
import {endsInFlow, writeScalar} from './writeScalar.ts'
import type {Members, Value, YamlHabits} from './writeValue.ts'

const isList = (value: Value): value is readonly Value[] => Array.isArray(value)

const joined = (parts: readonly (string | undefined)[], ends: string): string | undefined => {
  const [open = '', close = ''] = ends
  return parts.includes(undefined) ? undefined : `${open}${parts.join(', ')}${close}`
}

const memberText = ([key, value, style]: Members['members'][number], habits: YamlHabits) => {
  const written = flowText(value, {...habits, style: style ?? habits.style})
  return written === undefined ? undefined : `${writeScalar(key, 'plain', true)}: ${written}`
}

/** A value as it stands inside brackets, in one line; `undefined` where it cannot. */
export function flowText(value: Value, habits: YamlHabits): string | undefined {
  if (typeof value === 'string') return writeScalar(value, habits.style, true)
  if (isList(value)) {
    return joined(
      value.map((item) => flowText(item, habits)),
      '[]',
    )
  }
  if ('raw' in value) return endsInFlow.test(value.raw) ? undefined : value.raw
  return joined(
    value.members.map((member) => memberText(member, habits)),
    '{}',
  )
}

/** `{ a: 1 }` where the map beside it is written so: with what stands inside its brackets. */
export function spacedLike(text: string, {yaml}: FrontMatterText, near: Node | undefined): string {
  if (near?.kind !== 'mapping' || !text.startsWith('{')) return text
  const space = /^\{([ \t]+)/u.exec(yaml.slice(near.start, near.end))?.[1] ?? ''
  return `{${space}${text.slice(1, -1)}${space}}`
}

const onlyComma = /^\s*,\s*$/u

/** What stands between the items of a list, or the pairs of a map, in brackets. */
export function separatorIn(matter: FrontMatterText, parts: readonly Node[]): string {
  const [first, second] = parts
  const between =
    first === undefined || second === undefined
      ? ''
      : matter.yaml.slice(endOf(matter, first), second.start)
  return onlyComma.test(between) ? between : ', '
}
