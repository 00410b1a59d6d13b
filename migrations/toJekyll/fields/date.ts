import {isTimestamp, scalarText} from '../../fromMarkdown/mapping/frontMatterValue.ts'
import {setValue} from '../frontMatter/editPairs.ts'
import {ownValue, putField, removeField} from './ownKeys.ts'
import type {Attempt, Writer} from './writing.ts'

const write: Attempt = (writing) => {
  const {reading, wanted, matter, habits} = writing
  const {date} = wanted.document
  const own = ownValue(reading, 'date')
  if (typeof date !== 'string') return removeField(writing, 'date')
  if (own === undefined) return putField(writing, 'date', {raw: date})
  const written = isTimestamp(own.value) ? own.value.text : (scalarText(own.value) ?? '')
  return setValue(matter, own.path, {raw: written.replace(/^\d{4}-\d{1,2}-\d{1,2}/u, date)}, habits)
}

/** The day of a post; a time behind it stays. */
export const date: Writer = {fields: ['date'], attempts: [write]}
