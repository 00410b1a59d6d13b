import {defined} from '../../../content/objects/defined.ts'
import {isList, isObject} from '../../fromMarkdown/dataset/json.ts'
import {sourceBlocks} from '../body/blocks.ts'
import {blockText} from '../markdown/blockText.ts'
import {markdownHabits} from '../markdown/habits.ts'
import type {TextEdit} from '../text/textEdit.ts'
import type {Writing} from './writing.ts'

/** The image that the body begins with and that the front matter has too, as it is to be. */
export function repeatedImageEdits(writing: Writing): readonly TextEdit[] {
  const {reading, shown, wanted, matter} = writing
  const [first] = sourceBlocks(reading)
  const body = shown.document['body']
  const [begin] = isList(body) ? body.filter(isObject) : []
  const image = wanted.document['mainImage']
  const before = shown.document['mainImage']
  if (first?.['_type'] !== 'figure' || begin?.['_key'] === first['_key'] || !isObject(before))
    return []
  const range =
    typeof first['_key'] === 'string' ? reading.body.ranges.get(first['_key']) : undefined
  if (range === undefined) return []
  const at = {start: matter.bodyStart + range.start, end: matter.bodyStart + range.end}
  if (!isObject(image)) return [{...at, text: ''}]
  const path = writing.imageOf(image)
  const keepsPath = path === undefined || path === writing.imageOf(before)
  const {alt, title, caption} = image
  const figure = {
    _type: 'figure',
    ...(keepsPath ? {original: first['original'] ?? ''} : {original: path}),
    ...defined({alt, title, caption}),
  }
  const text = blockText(figure, {
    habits: markdownHabits([reading.page.body]),
    manner: 'light',
    lineBreak: matter.lineBreak,
    footnote: () => '',
    imageOf: ({original}) => (typeof original === 'string' ? original : undefined),
  })
  return text === reading.page.body.slice(range.start, range.end) ? [] : [{...at, text}]
}
