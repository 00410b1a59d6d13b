import type {JsonObject} from '../../fromMarkdown/dataset/json.ts'
import type {PageContent} from '../compare/fields.ts'
import type {PageReading} from '../reading/siteReader.ts'
import {objectsIn, stringOf} from '../reading/values.ts'
import {type Blocks} from './blocks.ts'
import {contentsIn, contentsOn, withContents} from './contents.ts'
import {presentationsOn} from './presentationBlocks.ts'
import {itemsOn} from './programmeBlocks.ts'

type StandIn = 'schedule' | 'presentations'

const has = (body: Blocks, type: StandIn): boolean => body.some((block) => block['_type'] === type)

/** A body in which one block stands for others that follow each other. */
const replaced = (body: Blocks, keys: ReadonlySet<string>, type: StandIn): Blocks => {
  const isOne = (block: JsonObject): boolean => keys.has(stringOf(block['_key']))
  const first = body.findIndex(isOne)
  const count = body.filter(isOne).length
  const isStretch = first !== -1 && body.slice(first, first + count).every(isOne)
  if (!isStretch) return body
  return [...body.slice(0, first), {_type: type, _key: type}, ...body.slice(first + count)]
}

/**
 * What a page says, with a block in place of its programme and projects where the document has one.
 * An import leaves them in the text where two sessions begin at one time; the page says the same.
 * A table of contents that kramdown makes says whatever the headings say.
 */
export function withStandIns(
  shown: PageContent,
  reading: PageReading,
  wanted: PageContent,
): PageContent {
  const asked = objectsIn(wanted.document['body'])
  const own = objectsIn(shown.document['body'])
  const contents = contentsIn(asked)
  const isMade = contents.length > 0 && contentsOn(reading, shown.document).length > 0
  const body = isMade ? withContents(own, contents) : own
  const items = itemsOn(reading.facts, shown, body)
  const presented = presentationsOn(reading.facts, shown.document, body)
  const stretches = {schedule: items, presentations: presented} as const
  const now = (['schedule', 'presentations'] as const).reduce((blocks, type) => {
    if (!has(asked, type) || has(blocks, type)) return blocks
    const keys = stretches[type].flatMap((each) =>
      each.blocks.map((block) => stringOf(block['_key'])),
    )
    return replaced(blocks, new Set(keys), type)
  }, body)
  return now === own ? shown : {...shown, document: {...shown.document, body: now}}
}
