import {isBlank, jekyllKeys} from '../../fromMarkdown/mapping/pageKeys.ts'
import {plainKey} from '../../fromMarkdown/mapping/plainKey.ts'
import {removeKey} from '../frontMatter/editPairs.ts'
import {putKey} from './ownKeys.ts'
import type {Attempt, Writer} from './writing.ts'

const write: Attempt = (writing) => {
  const {reading, matter, target, wanted} = writing
  const {ownKeys, values} = reading.page.frontMatter
  const names: readonly string[] = jekyllKeys.published
  const own = ownKeys.find((key) => names.includes(plainKey(key)) && !isBlank(values[key]))
  const [key, value] = target.hidden
  if (wanted.isHidden) return putKey(writing, own ?? key, {raw: value})
  return own === undefined ? undefined : removeKey(matter, [own])
}

/** Whether visitors see the page. */
export const hidden: Writer = {fields: ['hidden'], attempts: [write]}
