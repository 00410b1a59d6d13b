import {isList, isObject, type Json, type JsonObject} from '../../dataset/json.ts'
import {createKeyMaker, hash} from '../../parse/keys.ts'
import {contentText} from '../contentText.ts'
import {disputed, type Merged, type Place, type Three} from '../three.ts'
import {mergeRuns} from './mergeRuns.ts'
import {wordsIn} from './mergeWords.ts'

/** A word with what it is marked with, or an object that stands among words. */
interface Word {
  readonly text: string
  /** Decorators by name, links and footnotes by what they say. */
  readonly marks: readonly string[]
  readonly object?: JsonObject
}

type Known = Map<string, Word>
type Definitions = Map<string, JsonObject>

const objectsIn = (value: Json | undefined): readonly JsonObject[] =>
  isList(value) ? value.filter(isObject) : []

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '')

/** The words of a block as texts that are equal where the words are; `known` says what they are. */
const runOf = (block: JsonObject, known: Known, definitions: Definitions): readonly string[] => {
  const said = new Map<string, string>()
  for (const mark of objectsIn(block['markDefs'])) {
    const content = contentText(mark)
    said.set(textOf(mark['_key']), content)
    if (!definitions.has(content)) definitions.set(content, mark)
  }
  const words = objectsIn(block['children']).flatMap((child): readonly Word[] => {
    if (child['_type'] !== 'span') return [{text: contentText(child), marks: [], object: child}]
    const marks = (isList(child['marks']) ? child['marks'] : [])
      .map(textOf)
      .map((mark) => said.get(mark) ?? mark)
      .toSorted()
    return wordsIn(textOf(child['text'])).map((text) => ({text, marks}))
  })
  return words.map((word) => {
    const name = JSON.stringify([word.text, word.marks, word.object !== undefined])
    known.set(name, word)
    return name
  })
}

/** Words as children of a block, with the definitions of their marks. */
const childrenOf = (words: readonly Word[], definitions: Definitions): JsonObject => {
  const makeKey = createKeyMaker()
  const keys = new Map<string, string>()
  const markDefs: JsonObject[] = []
  const children: JsonObject[] = []
  const keyOfMark = (mark: string): string => {
    const definition = definitions.get(mark)
    if (definition === undefined) return mark
    const known = keys.get(mark)
    if (known !== undefined) return known
    const key = makeKey(hash(mark))
    keys.set(mark, key)
    markDefs.push({...definition, _key: key})
    return key
  }
  let run: Word[] = []
  const flush = (): void => {
    const [first] = run
    if (first === undefined) return
    const text = run.map((word) => word.text).join('')
    const marks = first.marks.map(keyOfMark)
    children.push({_type: 'span', _key: makeKey(hash(text)), text, marks})
    run = []
  }
  for (const word of words) {
    if (word.object !== undefined) {
      flush()
      children.push({...word.object, _key: makeKey(hash(word.text))})
      continue
    }
    if (run[0] !== undefined && run[0].marks.join('\n') !== word.marks.join('\n')) flush()
    run.push(word)
  }
  flush()
  const empty = {_type: 'span', _key: makeKey(hash('')), text: '', marks: []}
  return {children: children.length === 0 ? [empty] : children, markDefs}
}

const withoutText = ({children: _children, markDefs: _defs, ...rest}: JsonObject): JsonObject =>
  rest

/** Merges a block of text: its words with their marks, and apart from them what kind of block it is. */
export function mergeBlock(
  three: Three,
  place: Place,
  mergeFields: (three: Three, place: Place) => Merged,
): Merged {
  const {base, site, editor} = three
  if (!isObject(base) || !isObject(site) || !isObject(editor)) return disputed(three, place)
  const known: Known = new Map()
  const definitions: Definitions = new Map()
  const runs = [editor, site, base].map((block) => runOf(block, known, definitions))
  const [ofEditor = [], ofSite = [], ofBase = []] = runs
  const merged = mergeRuns(ofBase, ofSite, ofEditor)
  if (merged === undefined) return disputed(three, place)
  const kind = mergeFields(
    {base: withoutText(base), site: withoutText(site), editor: withoutText(editor)},
    place,
  )
  const words = merged.flatMap((name) => known.get(name) ?? [])
  const fields = isObject(kind.value) ? kind.value : {}
  return {value: {...fields, ...childrenOf(words, definitions)}, conflicts: kind.conflicts}
}
