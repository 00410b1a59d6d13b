import type {FieldPath} from '../../content/findings/finding.ts'

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const fieldsIn = (value: unknown): readonly Fields[] =>
  Array.isArray(value) ? value.filter(isFields) : []

const step = (value: unknown, segment: FieldPath[number]): unknown => {
  if (typeof segment === 'string') return isFields(value) ? value[segment] : undefined
  return fieldsIn(value).find(({_key}) => _key === segment._key)
}

/** The words of a text that a link stands on; `undefined` where it stands on none. */
export function linkedText(text: unknown, inText: FieldPath): string | undefined {
  const [mark, definitions, field] = [inText.at(-2), inText.at(-3), inText.at(-1)]
  if (field !== 'href' || definitions !== 'markDefs' || typeof mark !== 'object') return undefined
  const block = inText.slice(0, -3).reduce<unknown>(step, text)
  const spans = fieldsIn(isFields(block) ? block['children'] : undefined)
  const words = spans
    .filter(({marks}) => Array.isArray(marks) && marks.includes(mark._key))
    .map((span) => (typeof span['text'] === 'string' ? span['text'] : ''))
    .join('')
  return words === '' ? undefined : words
}
