import {scalarText} from '../../fromMarkdown/mapping/frontMatterValue.ts'
import {plainKey} from '../../fromMarkdown/mapping/plainKey.ts'
import {removeKey} from '../frontMatter/editPairs.ts'
import {refOf} from '../reading/values.ts'
import {ownValue, putField, putKey} from './ownKeys.ts'
import type {Attempt, Writer, Writing} from './writing.ts'

/** An event as the page, else its neighbours, name one: by title, path or file name. */
const named = (id: string, writing: Writing): string | undefined => {
  const {reading, neighbours, find, pathOf} = writing
  const path = pathOf(id)
  const title = find(id)?.['title']
  if (path === undefined || typeof title !== 'string') return undefined
  const [known = ''] = [reading, ...neighbours].flatMap(
    (page) => scalarText(ownValue(page, 'partOf')?.value) ?? [],
  )
  if (known.includes('/')) return path
  return /[\s\p{Lu}]/u.test(known) ? title : path.replace(/^.*\//u, '').replace(/\.[^.]+$/u, '')
}

const ofSession: Attempt = (writing) => {
  const name = named(refOf(writing.wanted.document['event']), writing)
  return name === undefined ? undefined : putField(writing, 'partOf', name)
}

/** The event that a session with a page of its own belongs to. */
export const whole: Writer = {fields: ['event'], attempts: [ofSession]}

/** An event says under this key alone what it is part of, whatever a mapping calls that of sessions. */
const ofEvent =
  (nameOf: (id: string, writing: Writing) => string | undefined): Attempt =>
  (writing) => {
    const {reading, matter, wanted, target} = writing
    const usual = target.keys.partOf
    const own = reading.page.frontMatter.ownKeys.find((key) => plainKey(key) === plainKey(usual))
    const id = refOf(wanted.document['partOf'])
    if (id === '') return own === undefined ? undefined : removeKey(matter, [own])
    const name = nameOf(id, writing)
    return name === undefined ? undefined : putKey(writing, own ?? usual, name)
  }

/** The larger event that an event is part of. */
export const largerEvent: Writer = {
  fields: ['partOf'],
  attempts: [ofEvent(named), ofEvent((id, {pathOf}) => pathOf(id))],
}
