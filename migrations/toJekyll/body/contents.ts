import type {JsonObject} from '../../fromMarkdown/dataset/json.ts'
import type {PageReading} from '../reading/siteReader.ts'
import {objectsIn, stringOf} from '../reading/values.ts'
import {type Blocks} from './blocks.ts'
import {unitsOf} from './units.ts'

const marker = /\{:[^}\n]*\btoc\b[^}\n]*\}/u

/** The blocks that kramdown makes of `{:toc}`: a list of the page's headings. */
export function contentsOn(reading: PageReading, shown: JsonObject): Blocks {
  const text = reading.page.body
  if (!marker.test(text)) return []
  return unitsOf(reading, shown)
    .filter(({start, tail}) => marker.test(text.slice(start, tail)))
    .flatMap(({parts}) => parts.map(({block}) => block))
}

/** An item that is nothing but a link to a heading. */
const isEntry = (block: JsonObject): boolean => {
  const links = objectsIn(block['markDefs'])
  return (
    block['listItem'] !== undefined &&
    links.length > 0 &&
    links.every(({href}) => stringOf(href).startsWith('#')) &&
    objectsIn(block['children']).every(
      ({text, marks}) => stringOf(text) === '' || (Array.isArray(marks) && marks.length > 0),
    )
  )
}

const stretchIn = (body: Blocks): readonly [from: number, to: number] => {
  const from = body.findIndex(isEntry)
  if (from === -1) return [0, 0]
  const count = body.slice(from).findIndex((block) => !isEntry(block))
  return [from, count === -1 ? body.length : from + count]
}

/** The table of contents of a body; empty where it has none. */
export function contentsIn(body: Blocks): Blocks {
  return body.slice(...stretchIn(body))
}

/** A body with another table of contents. */
export function withContents(body: Blocks, contents: Blocks): Blocks {
  const [from, to] = stretchIn(body)
  return from === to ? body : [...body.slice(0, from), ...contents, ...body.slice(to)]
}
