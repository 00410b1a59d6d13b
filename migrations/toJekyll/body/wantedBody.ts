import {defined} from '../../../content/objects/defined.ts'
import {isObject, type JsonObject} from '../../fromMarkdown/dataset/json.ts'
import type {Writing} from '../fields/writing.ts'
import {objectsIn, refOf, stringOf} from '../reading/values.ts'
import {headingFor} from '../target/labels.ts'
import {type Blocks, sourceBlocks} from './blocks.ts'
import {contentsOn, withContents} from './contents.ts'
import {presentationsOf, presentationsOn} from './presentationBlocks.ts'
import {itemsOn, programmeOf} from './programmeBlocks.ts'

/** What stands in the Markdown where `schedule`, `presentations` or a repeated image stands in the document. */
interface Stretches {
  readonly schedule: Blocks
  readonly presentations: Blocks
  readonly repeatedImage: Blocks
}

const stretchesOf = (source: Blocks, shown: Blocks): Stretches => {
  const keys = new Set(shown.map((block) => stringOf(block['_key'])))
  const found: {readonly [Part in keyof Stretches]: JsonObject[]} = {
    schedule: [],
    presentations: [],
    repeatedImage: [],
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
            ...defined({asset}),
            original: writing.imageOf(image) ?? '',
          }),
      ...defined({alt, title, caption}),
    }
  })
}

/** What the body of a page is to be in its Markdown, where sessions and presentations stand as text. */
export function wantedBody(writing: Writing): Blocks {
  const {reading, shown, wanted} = writing
  const source = sourceBlocks(reading, shown.document)
  const stretches = stretchesOf(source, objectsIn(shown.document['body']))
  const items = itemsOn(reading.facts, shown, source)
  const placed = presentationsOn(reading.facts, shown.document, source)
  const contents = contentsOn(reading, shown.document)
  const own = objectsIn(wanted.document['body'])
  const body = contents.length === 0 ? own : withContents(own, contents)
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
