import {isList, type JsonDocument, type JsonObject} from '../../fromMarkdown/dataset/json.ts'
import type {PageFacts} from '../../fromMarkdown/interpret/facts.ts'
import {addressKey} from '../../fromMarkdown/link/addresses.ts'
import type {Writing} from '../fields/writing.ts'
import {objectsIn, refOf, stringOf} from '../reading/values.ts'
import {asNew, type Blocks, calledIn, sameBlocks} from './blocks.ts'
import {listItem} from './listItem.ts'
import {renamed} from './nameList.ts'
import {appendText, linked, replaceText} from './replaceText.ts'

const titleOf = (item: JsonObject, {find}: Writing): string =>
  stringOf(item['title']) || stringOf(find(refOf(item['project']))?.['title'])

interface PlacedPresentation {
  readonly item: JsonObject
  readonly blocks: Blocks
}

/** Whether a project is presented under the title of its own page, by which it is known. */
const isCalledAsItsPage = (item: JsonObject, {find}: Writing): boolean => {
  const [own, title] = [stringOf(find(refOf(item['project']))?.['title']), stringOf(item['title'])]
  return title === '' || own.toLowerCase() === title.toLowerCase()
}

/** The links to the page of the project lead to another one now, or go where there is none. */
const withAddress = (
  block: JsonObject,
  old: JsonObject,
  wanted: JsonObject,
  writing: Writing,
): JsonObject => {
  const {addressOf} = writing
  const [before, after] = [old, wanted].map((item) => addressOf(refOf(item['project'])))
  if (before === undefined && after !== undefined && !isCalledAsItsPage(wanted, writing)) {
    return linked(block, titleOf(wanted, writing), after)
  }
  if (before === undefined || before === after) return block
  const key = addressKey(before)
  const isOfProject = ({_type, href}: JsonObject): boolean =>
    _type === 'link' && `/${addressKey(stringOf(href))}`.endsWith(`/${key}`)
  const markDefs = objectsIn(block['markDefs'])
  if (after !== undefined) {
    return {
      ...block,
      markDefs: markDefs.map((mark) => (isOfProject(mark) ? {...mark, href: after} : mark)),
    }
  }
  const gone = new Set(markDefs.filter(isOfProject).map((mark) => mark['_key']))
  return {
    ...block,
    markDefs: markDefs.filter((mark) => !isOfProject(mark)),
    children: objectsIn(block['children']).map((span) => ({
      ...span,
      marks: isList(span['marks']) ? span['marks'].filter((mark) => !gone.has(mark)) : [],
    })),
  }
}

/** What was said of a project, inside of the item of a list where it stands in one. */
const pitchBelow = ({level}: JsonObject, {pitch}: JsonObject): Blocks =>
  objectsIn(pitch).map((block) =>
    typeof level === 'number' && block['_type'] === 'block' && block['level'] === undefined
      ? {...block, level}
      : block,
  )

const presentationFor = (
  {item: old, blocks}: PlacedPresentation,
  wanted: JsonObject,
  writing: Writing,
): Blocks | undefined => {
  const called = calledIn(writing, 'presenters')
  const [first, ...rest] = blocks
  if (first === undefined) return undefined
  const [before, after] = [titleOf(old, writing), titleOf(wanted, writing)]
  const titled = before === after ? first : replaceText(first, before, after)
  const named =
    titled === undefined ? undefined : renamed(titled, called.shown(old), called.wanted(wanted))
  if (named === undefined) return undefined
  const block = withAddress(named, old, wanted, writing)
  const isSamePitch = sameBlocks(old['pitch'], wanted['pitch'])
  return [block, ...(isSamePitch ? rest : pitchBelow(block, wanted))]
}

const plainPresentation = (wanted: JsonObject, writing: Writing): Blocks => {
  const names = calledIn(writing, 'presenters').wanted(wanted)
  const item = listItem([{_type: 'span', text: titleOf(wanted, writing), marks: ['strong']}])
  const block = names.length === 0 ? item : appendText(item, ` – ${names.join(', ')}`)
  return [block, ...pitchBelow(block, wanted)]
}

/** The presented projects as text: known ones in their blocks, new ones like those beside them. */
export function presentationsOf(writing: Writing, placed: readonly PlacedPresentation[]): Blocks {
  return objectsIn(writing.wanted.document['presentations']).flatMap((wanted): Blocks => {
    const own =
      placed.find(({item}) => item['_key'] !== undefined && item['_key'] === wanted['_key']) ??
      placed.find(
        ({item}) =>
          refOf(item['project']) !== '' && refOf(item['project']) === refOf(wanted['project']),
      )
    const models = own === undefined ? placed : [own]
    const found = models
      .map((model) => presentationFor(model, wanted, writing))
      .find((each) => each !== undefined)
    if (own !== undefined) return found ?? plainPresentation(wanted, writing)
    const [first, ...rest] = found ?? plainPresentation(wanted, writing)
    const pitchKeys = new Set(objectsIn(wanted['pitch']).map(({_key}) => _key))
    return first === undefined
      ? []
      : [asNew(first), ...rest.filter(({_key: key}) => key === undefined || pitchKeys.has(key))]
  })
}

/** The presentations of a page that stand in its text. */
export function presentationsOn(
  facts: PageFacts,
  shown: JsonDocument,
  source: Blocks,
): readonly PlacedPresentation[] {
  return objectsIn(shown['presentations']).flatMap((item) => {
    const fact = facts.presentations.find(
      ({value}) => value.title === item['title'] && value.blockKeys.length > 0,
    )
    const keys = new Set(fact?.value.blockKeys)
    const blocks = source.filter((block) => keys.has(stringOf(block['_key'])))
    return blocks.length === 0 ? [] : [{item, blocks}]
  })
}
