import type {ContentDocument} from '../../../../content/documents/documents.ts'
import type {YamlValue} from '../../../../psych/index.ts'
import {readMachineDate} from '../../interpret/period/machineDate.ts'
import {scalarText} from '../../mapping/frontMatterValue.ts'
import {type Field, fieldsShape} from '../../mapping/mappingShape.ts'
import {isBlank, plainText} from '../../mapping/pageKeys.ts'
import {plainKey} from '../../mapping/plainKey.ts'
import {makeMessage} from '../../messages/makeMessage.ts'
import type {Message} from '../../messages/message.ts'
import {sourceOf} from '../../parse/sources/sourceOf.ts'
import {leftOf} from './leftOver.ts'
import {fieldsAt} from './mappedKeys.ts'
import type {PageContext} from './pageContext.ts'
import type {Made} from './standing/leaf.ts'
import {standing, standingForJekyll} from './standing/standing.ts'

/** What says already that a value, or a part of it, could not be used. */
const saidBy: ReadonlySet<string> = new Set([
  'contact-unnamed',
  'group-unknown',
  'session-without-event',
  'unknown-time-zone',
])

const isSaid = (key: string, {context, messages}: Made): boolean => {
  const {start, end} = context.page.frontMatter.place(key)
  return messages.some(
    ({ruleId, place}) =>
      saidBy.has(ruleId) &&
      place !== undefined &&
      place.start.line >= start.line &&
      place.start.line <= end.line,
  )
}

const text = (value: YamlValue): string =>
  typeof value === 'string' ? value : JSON.stringify(value)

/** Fields whose dates may differ from the event's. */
const dayFields: ReadonlySet<Field> = new Set(['start', 'end'])

const understood = (fields: readonly Field[]): string =>
  fields.flatMap((field) => fieldsShape.shape[field].description ?? []).join(' Or: ')

/** What to say of a key that a value, or a part of one, is left of; nothing where nothing was meant. */
const messageOf = (
  key: string,
  left: YamlValue,
  isAll: boolean,
  made: Made,
): Message | undefined => {
  const {context} = made
  const {page, keys, isSession, type, facts} = context
  const fields = fieldsAt([key], isSession ? 'session' : type, keys)
  const {ownKeys} = sourceOf(context.site.config)
  const isReference = plainKey(key) === 'ref' || fields?.includes('translation') === true
  if (isReference || ownKeys.has(plainKey(key)) || left === false || isSaid(key, made)) {
    return undefined
  }
  const about = {source: 'link', path: page.path, place: page.frontMatter.place(key)} as const
  if (fields === undefined) {
    return makeMessage('key-unmapped', {
      ...about,
      reason: `The key \`${key}\` has no field; it is kept with the source of the document`,
      hint: 'A mapping file can name a field for it.',
      actual: key,
    })
  }
  if (!isAll) {
    return makeMessage('key-unmapped', {
      ...about,
      reason: `A part of \`${key}\` has no field; it is kept with the source of the document`,
      actual: key,
    })
  }
  const day = readMachineDate(left)
  if (
    day !== undefined &&
    facts.period !== undefined &&
    fields.some((each) => dayFields.has(each))
  ) {
    return makeMessage('date-differs', {
      ...about,
      reason: `\`${key}\` says \`${text(left)}\`, another key says when the event is; it is kept with the source of the document`,
      hint: 'Correct the one that is wrong; the next import takes it over.',
      actual: text(left),
    })
  }
  return makeMessage('value-unread', {
    ...about,
    reason: `The value of \`${key}\` cannot be read, or another key says it already; it is kept with the source of the document`,
    hint: `Understood is: ${understood(fields)}`,
    actual: text(left),
  })
}

const standsIn = (made: Made) => (value: YamlValue, path: readonly (string | number)[]) => {
  const {keys, isSession, type} = made.context
  const leaf = {value, path, text: plainText(value) ?? scalarText(value) ?? ''}
  const jekyll = path.length > 2 ? undefined : standingForJekyll[plainKey(String(path[0]))]
  if (jekyll?.(leaf, made) === true) return true
  const {page, site} = made.context
  const {stated, imageKeys} = sourceOf(site.config)
  if (imageKeys.has(plainKey(String(path[0]))) && standing.image(leaf, made)) return true
  if (path.length === 1 && stated[plainKey(String(path[0]))]?.(value, page) === true) return true
  const fields = fieldsAt(path, isSession ? 'session' : type, keys) ?? []
  return fields.some((field) => standing[field](leaf, made))
}

/**
 * The front matter of a page that stands nowhere in what was made of it, as JSON under its own keys;
 * `undefined` if all of it does. Of what is left the page's messages say why.
 */
export function unmappedKeys(
  document: ContentDocument,
  context: PageContext,
  messages: readonly Message[],
): string | undefined {
  const {frontMatter} = context.page
  const made: Made = {context, document, messages: [...messages], known: new Map()}
  const stands = standsIn(made)
  const kept = new Map<string, YamlValue>()
  for (const key of frontMatter.ownKeys) {
    const value = frontMatter.values[key]
    if (value === undefined || isBlank(value)) continue
    const left = leftOf(value, [key], stands)
    if (left === undefined) continue
    kept.set(key, left.value)
    const message = messageOf(key, left.value, left.isAll, made)
    if (message !== undefined) context.report(message)
  }
  return kept.size === 0 ? undefined : JSON.stringify(Object.fromEntries(kept))
}
