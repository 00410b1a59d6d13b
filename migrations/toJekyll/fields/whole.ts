import {isObject} from '../../fromMarkdown/dataset/json.ts'
import {scalarText} from '../../fromMarkdown/mapping/frontMatterValue.ts'
import {ownValue, putField} from './ownKeys.ts'
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

const write: Attempt = (writing) => {
  const {event} = writing.wanted.document
  const name =
    isObject(event) && typeof event['_ref'] === 'string' ? named(event['_ref'], writing) : undefined
  return name === undefined ? undefined : putField(writing, 'partOf', name)
}

/** The event that a session with a page of its own belongs to. */
export const whole: Writer = {fields: ['event'], attempts: [write]}
