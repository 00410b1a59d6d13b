import type {ContentDocument} from '../../../../content/documents/documents.ts'
import {defined} from '../../../../content/objects/defined.ts'
import type {YamlValue} from '../../../../psych/index.ts'
import type {Fact, ProgrammeItem} from '../../interpret/facts.ts'
import type {MadeValue} from '../../interpret/interpretedPage.ts'
import {readMachineDate} from '../../interpret/period/machineDate.ts'
import {isPageKey} from '../../interpret/period/pageDate.ts'
import {plainValue, valuesOf} from '../../mapping/frontMatterValue.ts'
import type {Field} from '../../mapping/mappingShape.ts'
import {memberNames} from '../../mapping/memberNames.ts'
import {isBlank, plainText} from '../../mapping/pageKeys.ts'
import {plainKey} from '../../mapping/plainKey.ts'
import type {Message} from '../../messages/message.ts'
import {sourceOf} from '../../parse/sources/sourceOf.ts'
import {partOfKeys} from '../partOfKeys.ts'
import {sessionsOfRows} from './foundSessions.ts'
import {leftMessage, type LeftKey} from './leftMessage.ts'
import {leftOf} from './leftOver.ts'
import {fieldsAt} from './mappedKeys.ts'
import type {PageContext} from './pageContext.ts'
import {type Made, partOf} from './standing/leaf.ts'
import {standing, standingForJekyll} from './standing/standing.ts'
import {venueOf} from './venueOf.ts'

/** What says already that a value, or a part of it, could not be used. */
const saidBy: ReadonlySet<string> = new Set([
  'contact-unnamed',
  'date-differs',
  'group-unknown',
  'session-without-event',
  'unknown-time-zone',
])

const isSaid = (key: string, {context, messages}: Made): boolean => {
  const said = messages.filter(({ruleId}) => saidBy.has(ruleId))
  if (said.length === 0) return false
  const {start, end} = context.page.frontMatter.place(key)
  return said.some(
    ({place}) =>
      place !== undefined && place.start.line >= start.line && place.start.line <= end.line,
  )
}

/** The date of a post, or of a page of Hugo, is that of its writing where something else says when the event is. */
const isDateOfWriting = (
  key: string,
  left: YamlValue,
  {page, keys, facts, site}: PageContext,
): boolean => {
  const date = isPageKey([key], keys) ? readMachineDate(left) : undefined
  if (date === undefined) return false
  const isPost = page.collection === 'posts'
  // Of a post nothing else can have odd seconds.
  if (facts.period?.value.start === undefined) return isPost && date.seconds > 0
  return site.config.kind === 'hugo' || isPost || date.seconds > 0
}

/** Whether a key says something that nobody who made the page meant to be shown. */
const isOwn = ({key, left, fields}: LeftKey, {context}: Made): boolean =>
  left === false ||
  plainKey(key) === 'ref' ||
  fields?.includes('translation') === true ||
  isDateOfWriting(key, left, context) ||
  sourceOf(context.site.config).ownKeys.has(plainKey(key))

/** What templates of the mapping make of the value at a path. */
const madeOf = (path: readonly (string | number)[], {made}: PageContext): readonly MadeValue[] => {
  if (made.length === 0) return made
  const name = path.map((part) => plainKey(String(part))).join('.')
  return made.filter(({from}) => from.some((key) => plainKey(key) === name))
}

/** A mail address beside a contact is that person's. */
const mailKeys: readonly string[] = memberNames.contact.mail

const standsIn = (made: Made) => {
  const {page, site, keys, isSession, type} = made.context
  const {stated, imageKeys} = sourceOf(site.config)
  const ofWhole = partOf(made.document, 'partOf') === undefined ? [] : partOfKeys(keys)
  return (value: YamlValue, path: readonly (string | number)[]): boolean => {
    const leaf = {value, path, text: plainText(value) ?? ''}
    const key = plainKey(String(path[0]))
    const fields = fieldsAt(path, isSession ? 'session' : type, keys)
    if (fields?.some((field) => standing[field](leaf, made)) === true) return true
    if (path.length <= 2 && standingForJekyll[key]?.(leaf, made) === true) return true
    if (imageKeys.has(key) && standing.image(leaf, made)) return true
    const isWhole = path.length === 1
    if (isWhole && mailKeys.includes(key) && standing.contacts(leaf, made)) return true
    if (isWhole && stated[key]?.(plainValue(value) ?? null, page) === true) return true
    if (isWhole && ofWhole.includes(key)) return true
    return madeOf(path, made.context).some(
      (one) =>
        one.value !== undefined &&
        standing[one.field]({value: one.value, path: [one.key], text: one.value}, made),
    )
  }
}

/** Another key of one of the fields that is not left as a whole. */
const takenInstead = (
  {key, fields = []}: LeftKey,
  left: readonly LeftKey[],
  {page, keys}: PageContext,
): string | undefined =>
  valuesOf(
    page.frontMatter,
    fields.flatMap((field) => keys[field]),
  )
    .map(({path}) => String(path[0]))
    .find((other) => other !== key && !left.some((one) => one.key === other && one.isAll))

/**
 * The front matter of a page that stands nowhere in what was made of it, as JSON under its own keys;
 * `undefined` if all of it does. Of what is left the page's messages say why.
 */
export function unmappedKeys(
  document: ContentDocument,
  context: PageContext,
  messages: readonly Message[],
): string | undefined {
  const {page, keys, isSession} = context
  const {frontMatter} = page
  const type = isSession ? 'session' : context.type
  let ofRows: readonly Fact<ProgrammeItem>[] | undefined
  const made: Made = {
    context,
    document,
    messages: [...messages],
    rows: () => (ofRows ??= sessionsOfRows(context)),
    known: new Map(),
  }
  const stands = standsIn(made)
  const fieldsOf = (key: string): readonly Field[] | undefined => {
    const [whole] = madeOf([key], context)
    return whole === undefined ? fieldsAt([key], type, keys) : [whole.field]
  }
  const kept = new Map<string, YamlValue>()
  const found: LeftKey[] = []
  for (const key of frontMatter.ownKeys) {
    const value = frontMatter.written[key]
    if (value === undefined || isBlank(value)) continue
    const left = leftOf(value, [key], stands)
    if (left === undefined) continue
    kept.set(key, left.value)
    found.push({key, left: left.value, isAll: left.isAll, fields: fieldsOf(key)})
  }
  for (const of of found) {
    const {key} = of
    if (isOwn(of, made) || isSaid(key, made)) continue
    const message = leftMessage(
      {...of, ...defined({instead: takenInstead(of, found, context)})},
      context,
    )
    if (message !== undefined) context.report(message)
  }
  const venue = partOf(document, 'place') === undefined ? undefined : venueOf(context)
  if (venue !== undefined && Object.keys(venue.unmapped).length > 0) {
    kept.set(venue.path, venue.unmapped)
  }
  return kept.size === 0 ? undefined : JSON.stringify(Object.fromEntries(kept))
}
