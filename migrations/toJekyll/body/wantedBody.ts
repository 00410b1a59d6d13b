import {
  isList,
  isObject,
  type Json,
  type JsonDocument,
  type JsonObject,
} from '../../fromMarkdown/dataset/json.ts'
import type {PageFacts} from '../../fromMarkdown/interpret/facts.ts'
import type {PageContent} from '../compare/fields.ts'
import {blocksOf} from '../compare/normalBody.ts'
import type {Writing} from '../fields/writing.ts'
import type {PageReading} from '../reading/siteReader.ts'
import {headingFor} from '../target/labels.ts'
import {renamed} from './nameList.ts'
import {
  descriptionOf,
  inOrder,
  itemFor,
  type PlacedItem,
  plainItem,
  sameSession,
  type SpeakersOf,
} from './programme.ts'
import {appendText, replaceText} from './replaceText.ts'

type Blocks = readonly JsonObject[]

const objectsIn = (value: Json | undefined): Blocks => (isList(value) ? value.filter(isObject) : [])
const stringOf = (value: Json | undefined): string =>
  typeof value === 'string' ? value.trim() : ''
const refOf = (value: Json | undefined): string =>
  isObject(value) && typeof value['_ref'] === 'string' ? value['_ref'] : ''

/** The blocks of a page as they are read, before anything is lifted. */
export function sourceBlocks({body}: PageReading): Blocks {
  return objectsIn(JSON.parse(JSON.stringify(body.blocks)))
}

/** What stands in the Markdown where `schedule`, `presentations` or a repeated image stands in the document. */
interface Stretches {
  readonly schedule: Blocks
  readonly presentations: Blocks
  readonly repeatedImage: Blocks
}

const stretchesOf = (source: Blocks, shown: Blocks): Stretches => {
  const keys = new Set(shown.map((block) => stringOf(block['_key'])))
  const found = {
    schedule: [] as JsonObject[],
    presentations: [] as JsonObject[],
    repeatedImage: [] as JsonObject[],
  }
  let at = 0
  for (const block of source) {
    if (keys.has(stringOf(block['_key']))) {
      while (at < shown.length && shown[at]?.['_key'] !== block['_key']) at += 1
      at += 1
      continue
    }
    const type = shown[at]?.['_type']
    if (type === 'schedule' || type === 'presentations') found[type].push(block)
    else found.repeatedImage.push(block)
  }
  return found
}

const namesOf =
  ({find}: Writing, field: string) =>
  (holder: JsonObject): readonly string[] =>
    objectsIn(holder[field]).flatMap(
      (reference) => stringOf(find(refOf(reference))?.['name']) || [],
    )

const itemsOn = (
  facts: PageFacts,
  {sessions}: Pick<PageContent, 'sessions'>,
  source: Blocks,
): readonly PlacedItem[] =>
  sessions.flatMap((session) => {
    const line = isObject(session['source']) ? session['source']['line'] : undefined
    const fact = facts.programme.find(
      ({value, place}) => place.start.line === line && value.title === session['title'],
    )
    const keys = new Set(fact?.value.blockKeys)
    const blocks = source.filter((block) => keys.has(stringOf(block['_key'])))
    return blocks.length === 0 ? [] : [{session, blocks}]
  })

const json = (blocks: Blocks): string => JSON.stringify(blocksOf(blocks).map((block) => block.json))

const bare = (block: JsonObject): JsonObject => {
  const {_key, ...rest} = block
  return rest
}

const programmeOf = (writing: Writing, items: readonly PlacedItem[]): Blocks => {
  const speakersOf: SpeakersOf = namesOf(writing, 'speakers')
  let model: PlacedItem | undefined = items[0]
  return inOrder(writing.wanted.sessions).flatMap((session): Blocks => {
    const own = sameSession(session, items)
    const [first, ...rest] = own?.blocks ?? []
    if (own !== undefined && first !== undefined) {
      model = own
      const item =
        itemFor(first, own.session, session, speakersOf) ?? plainItem(session, speakersOf)
      const isSameBody = json(objectsIn(own.session['body'])) === json(objectsIn(session['body']))
      return [item, ...(isSameBody ? rest : descriptionOf(session, item))]
    }
    const like = [model, ...items].find(
      (each) => each !== undefined && itemLike(each, session, speakersOf) !== undefined,
    )
    const item = (like && itemLike(like, session, speakersOf)) ?? plainItem(session, speakersOf)
    return [bare(item), ...descriptionOf(session, item)]
  })
}

const itemLike = (
  {session: old, blocks}: PlacedItem,
  wanted: JsonDocument,
  speakersOf: SpeakersOf,
): JsonObject | undefined => {
  const [first] = blocks
  return first === undefined ? undefined : itemFor(first, old, wanted, speakersOf)
}

const titleOf = (item: JsonObject, {find}: Writing): string =>
  stringOf(item['title']) || stringOf(find(refOf(item['project']))?.['title'])

interface PlacedPresentation {
  readonly item: JsonObject
  readonly blocks: Blocks
}

const withAddress = (block: JsonObject, item: JsonObject, {addressOf}: Writing): JsonObject => {
  const address = addressOf(refOf(item['project']))
  const markDefs = objectsIn(block['markDefs'])
  if (markDefs.length === 0) return block
  return {
    ...block,
    markDefs: markDefs.map((mark) =>
      mark['_type'] === 'link' && mark['page'] !== undefined && address !== undefined
        ? {...mark, href: address}
        : mark,
    ),
  }
}

const presentationFor = (
  {item: old, blocks}: PlacedPresentation,
  wanted: JsonObject,
  writing: Writing,
): Blocks | undefined => {
  const presentersOf = namesOf(writing, 'presenters')
  const [first, ...rest] = blocks
  if (first === undefined) return undefined
  const [before, after] = [titleOf(old, writing), titleOf(wanted, writing)]
  const titled = before === after ? first : replaceText(first, before, after)
  const named =
    titled === undefined ? undefined : renamed(titled, presentersOf(old), presentersOf(wanted))
  if (named === undefined) return undefined
  const block =
    refOf(old['project']) === refOf(wanted['project']) ? named : withAddress(named, wanted, writing)
  const isSamePitch = json(objectsIn(old['pitch'])) === json(objectsIn(wanted['pitch']))
  return [block, ...(isSamePitch ? rest : objectsIn(wanted['pitch']))]
}

const plainPresentation = (wanted: JsonObject, writing: Writing): Blocks => {
  const names = namesOf(writing, 'presenters')(wanted)
  const item = {
    _type: 'block',
    style: 'normal',
    listItem: 'bullet',
    level: 1,
    markDefs: [],
    children: [{_type: 'span', text: titleOf(wanted, writing), marks: ['strong']}],
  }
  const block = names.length === 0 ? item : appendText(item, ` – ${names.join(', ')}`)
  return [block, ...objectsIn(wanted['pitch'])]
}

const presentationsOf = (writing: Writing, placed: readonly PlacedPresentation[]): Blocks =>
  objectsIn(writing.wanted.document['presentations']).flatMap((wanted): Blocks => {
    const own =
      placed.find(({item}) => item['_key'] === wanted['_key']) ??
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
    return first === undefined
      ? []
      : [
          bare(first),
          ...rest.filter(
            (block) => block['_key'] === undefined || objectsIn(wanted['pitch']).includes(block),
          ),
        ]
  })

const presentationsOn = (
  facts: PageFacts,
  shown: JsonDocument,
  source: Blocks,
): readonly PlacedPresentation[] =>
  objectsIn(shown['presentations']).flatMap((item) => {
    const fact = facts.presentations.find(
      ({value}) => value.title === item['title'] && value.blockKeys.length > 0,
    )
    const keys = new Set(fact?.value.blockKeys)
    const blocks = source.filter((block) => keys.has(stringOf(block['_key'])))
    return blocks.length === 0 ? [] : [{item, blocks}]
  })

const heading = (writing: Writing, what: 'programme' | 'projects'): JsonObject => {
  const styles = writing.neighbours.flatMap((page) =>
    sourceBlocks(page).map((block) => stringOf(block['style'])),
  )
  const style = styles.find((each) => /^h[23]$/u.test(each)) ?? 'h3'
  const language = stringOf(writing.wanted.document['language'])
  return {
    _type: 'block',
    style,
    markDefs: [],
    children: [{_type: 'span', text: headingFor(what, language), marks: []}],
  }
}

/** The image that the body repeats, as it is to be now. */
const imageNow = (repeated: Blocks, writing: Writing): Blocks => {
  const image = writing.wanted.document['mainImage']
  const before = writing.shown.document['mainImage']
  if (!isObject(image) || !isObject(before)) return isObject(image) ? repeated : []
  return repeated.map((block) => {
    const {alt, title, caption, asset, original} = image
    const isSame =
      refOf(before['asset']) === refOf(asset) &&
      (asset !== undefined || before['original'] === original)
    return {
      ...(isSame
        ? block
        : {
            _type: 'figure',
            ...(asset === undefined ? {} : {asset}),
            original: writing.imageOf(image) ?? '',
          }),
      ...(alt === undefined ? {} : {alt}),
      ...(title === undefined ? {} : {title}),
      ...(caption === undefined ? {} : {caption}),
    }
  })
}

/** What the body of a page is to be in its Markdown, where sessions and presentations stand as text. */
export function wantedBody(writing: Writing): Blocks {
  const {reading, shown, wanted} = writing
  const source = sourceBlocks(reading)
  const stretches = stretchesOf(source, objectsIn(shown.document['body']))
  const items = itemsOn(reading.facts, shown, source)
  const placed = presentationsOn(reading.facts, shown.document, source)
  const body = objectsIn(wanted.document['body'])
  const has = (type: string): boolean => body.some((block) => block['_type'] === type)
  const isText = (type: 'schedule' | 'presentations', count: number): boolean =>
    count > 0 && stretches[type].length === 0
  const expanded = body.flatMap((block): Blocks => {
    if (block['_type'] === 'schedule') return programmeOf(writing, items)
    if (block['_type'] === 'presentations') return presentationsOf(writing, placed)
    return [block]
  })
  const presents = objectsIn(wanted.document['presentations']).length > 0
  const addsProjects =
    presents &&
    !has('presentations') &&
    !isText('presentations', objectsIn(shown.document['presentations']).length)
  const addsProgramme =
    wanted.sessions.length > 0 && !has('schedule') && !isText('schedule', shown.sessions.length)
  return [
    ...imageNow(stretches.repeatedImage, writing),
    ...expanded,
    ...(addsProjects ? [heading(writing, 'projects'), ...presentationsOf(writing, placed)] : []),
    ...(addsProgramme ? [heading(writing, 'programme'), ...programmeOf(writing, items)] : []),
  ]
}
