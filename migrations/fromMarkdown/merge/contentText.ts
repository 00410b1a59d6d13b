import {comparedKeys} from '../dataset/comparedKeys.ts'
import {isList, isObject, type Json, type JsonObject} from '../dataset/json.ts'

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '')

const objectsIn = (value: Json | undefined): readonly JsonObject[] =>
  isList(value) ? value.filter(isObject) : []

/** What a span is marked with: decorators by name, links and footnotes by what they say. */
const marksOf = (block: JsonObject): ((span: JsonObject) => string) => {
  const definitions = new Map(
    objectsIn(block['markDefs']).map((mark) => [textOf(mark['_key']), contentText(mark)]),
  )
  return ({marks}) => {
    const said = (isList(marks) ? marks : []).map((mark) => definitions.get(textOf(mark)) ?? mark)
    return JSON.stringify([...new Set(said)].toSorted())
  }
}

/** The children of a block; neighbours with the same marks are one, however they are cut. */
const childrenText = (block: JsonObject): string => {
  const marks = marksOf(block)
  const runs: {readonly marks: string; text: string}[] = []
  for (const child of objectsIn(block['children'])) {
    if (child['_type'] !== 'span') {
      runs.push({marks: '', text: contentText(child)}, {marks: '', text: ''})
      continue
    }
    const [text, said] = [textOf(child['text']), marks(child)]
    const last = runs.at(-1)
    if (last !== undefined && last.marks === said) last.text += text
    else if (text !== '') runs.push({marks: said, text})
  }
  return JSON.stringify(runs)
}

const isNothing = (value: Json | undefined): boolean =>
  value === undefined || value === null || value === '' || (isList(value) && value.length === 0)

const blockText = (block: JsonObject): string => {
  const {_key, _type, children: _children, markDefs: _markDefs, ...rest} = block
  const {style = 'normal', ...others} = rest
  return `block ${textOf(style)} ${objectText(others)} ${childrenText(block)}`
}

const objectText = (object: JsonObject): string => {
  const pairs = comparedKeys(object)
    .filter((key) => key !== '_key' && !isNothing(object[key]))
    .toSorted()
    .map((key) => `${JSON.stringify(key)}:${contentText(object[key])}`)
  return `{${pairs.join(',')}}`
}

/**
 * A text that two values have in common if they say the same, whatever keys their items have, how
 * their text is cut into spans, and how strong their references are.
 */
export function contentText(value: Json | undefined): string {
  if (isNothing(value)) return ''
  if (isList(value)) return `[${value.map(contentText).join(',')}]`
  if (!isObject(value)) return JSON.stringify(value)
  return value['_type'] === 'block' ? blockText(value) : objectText(value)
}

export function sameContent(one: Json | undefined, other: Json | undefined): boolean {
  return one === other || contentText(one) === contentText(other)
}
