import type {SessionDocument} from '../../../../content/documents/documents.ts'
import type {Reference} from '../../../../content/documents/reference.ts'
import {defined} from '../../../../content/objects/defined.ts'
import type {Body} from '../../../../content/text/portableText.ts'
import {isSure, saidBy} from '../../interpret/factRules.ts'
import type {Fact, PartMention, ProgrammeItem} from '../../interpret/facts.ts'
import {makeMessage} from '../../messages/makeMessage.ts'
import {sessionIds} from '../sessionIds.ts'
import {documentId, strongReference, weakReferences} from '../target.ts'
import type {PageContext} from './pageContext.ts'
import type {MadePresentation} from './presentations.ts'

/** A session found in an event's page, and the fact it was made of. */
export interface FoundSession {
  readonly item: Fact<ProgrammeItem>
  readonly document: SessionDocument
  /** The blocks under it, which are its body if the programme is lifted. */
  readonly description: Body
}

const asItem = ({value, ...fact}: Fact<PartMention>): Fact<ProgrammeItem> => ({
  ...fact,
  value: {
    title: value.title,
    kind: value.kind,
    period: value.period,
    speakers: [],
    hrefs: [],
    blockKeys: [],
  },
})

/** The whole blocks behind the one that names the item; a list inside it starts at its own depth. */
const descriptionOf = ({value}: Fact<ProgrammeItem>, blocks: Body): Body => {
  const keys = new Set(value.blockKeys.slice(1))
  if (keys.size === 0) return []
  const found = blocks.filter(({_key}) => keys.has(_key))
  const levels = found.flatMap((block) => (block._type === 'block' ? (block.level ?? 1) : 1))
  const above = Math.min(...levels) - 1
  return found.map((block) =>
    block._type === 'block' && block.level !== undefined
      ? {...block, level: block.level - above}
      : block,
  )
}

/** What two mentions of one session have in common; none without a time. */
const occasionOf = ({value}: Fact<ProgrammeItem>): string | undefined =>
  value.period?.start === undefined
    ? undefined
    : `${value.period.start} ${value.title.toLowerCase()}`

/** Who speaks, of those who are named in it: people whom the site knows. */
const speakersIn = ({value}: Fact<ProgrammeItem>, {entry, links}: PageContext) => {
  const named = [...value.speakers, ...(value.maybeSpeakers ?? []), ...(value.row?.named ?? [])]
  return named.flatMap((name) => links.person(entry, name) ?? [])
}

/** What an item is called: without those of whom the site says that they are people. */
const titleIn = ({value}: Fact<ProgrammeItem>, {entry, links}: PageContext): string => {
  const isAll = value.maybeSpeakers?.every((name) => links.person(entry, name) !== undefined)
  return (isAll === true ? value.titleWithout : undefined) ?? value.title
}

const sessionDocument = (
  id: string,
  item: Fact<ProgrammeItem>,
  presented: readonly MadePresentation[],
  context: PageContext,
): SessionDocument => {
  const {value, place} = item
  const {page, entry, links} = context
  const speakers = weakReferences(speakersIn(item, context))
  const presentations = presented.map(({presentation}) => presentation)
  return {
    _id: documentId({id, draft: page.draft}),
    _type: 'session',
    event: strongReference(links.target(entry)),
    title: titleIn(item, context),
    slug: {
      _type: 'slug',
      current: `${links.slug(entry).slug}-${id.slice(`${page.id}-session-`.length)}`,
    },
    language: page.language,
    kind: value.kind,
    ...defined({
      period: value.period,
      room: value.room,
      excerpt: value.row?.excerpt,
      links: value.row === undefined || value.row.links.length === 0 ? undefined : value.row.links,
      speakers: speakers.length === 0 ? undefined : speakers,
      presentations: presentations.length === 0 ? undefined : presentations,
    }),
    source: {_type: 'source', path: page.path, line: place.start.line, digest: page.digest},
  }
}

/** How a draft refers to an event that may be a draft too; publishing makes it strong. */
const referenceOfDraft = (event: string): Reference =>
  strongReference({id: event, type: 'event', draft: true})

/** Whether the site names somebody elsewhere, so that nothing is to be guessed. */
const isNamed = (name: string, {entry, links}: PageContext): boolean =>
  links.person(entry, name) !== undefined || links.organisation(name) !== undefined

/** An item that becomes a session, or may be one, with the id that the session has. */
export interface SessionItem {
  readonly id: string
  readonly item: Fact<ProgrammeItem>
}

/** The items of an event's programme, without those that have a page of their own or stood there before. */
export function sessionItems({page, facts, links}: PageContext): readonly SessionItem[] {
  const ids = sessionIds(page.id, facts)
  const items = [...facts.programme, ...facts.parts.map(asItem)]
  const occasions = new Map<string, Set<string | undefined>>()
  return items.flatMap((item, index): readonly SessionItem[] => {
    const id = ids[index]
    const {value} = item
    const occasion = occasionOf(item)
    const rooms = occasion === undefined ? undefined : occasions.get(occasion)
    const isKnown = rooms !== undefined && (value.room === undefined || rooms.has(value.room))
    if (occasion !== undefined) occasions.set(occasion, (rooms ?? new Set()).add(value.room))
    return id === undefined || isKnown || links.hasPage(id) ? [] : [{id, item}]
  })
}

/** The items that rows of front matter say, and that became sessions. */
export function sessionsOfRows(context: PageContext): readonly Fact<ProgrammeItem>[] {
  if (context.facts.programme.every(({value}) => value.row === undefined)) return []
  return sessionItems(context).flatMap(({item}) =>
    item.value.row !== undefined && isSure(item) ? [item] : [],
  )
}

/** The sessions that items become, each with the projects that it presents. */
export function foundSessions(
  items: readonly SessionItem[],
  presented: ReadonlyMap<Fact<ProgrammeItem>, readonly MadePresentation[]>,
  context: PageContext,
): readonly FoundSession[] {
  const {page, entry, body, report} = context
  return items.flatMap(({id, item}): readonly FoundSession[] => {
    const {value, place, evidence, rule} = item
    const isWritten = isSure(item)
    const document = sessionDocument(id, item, presented.get(item) ?? [], context)
    report(
      makeMessage(isWritten ? 'session-found' : 'fact-uncertain', {
        reason: isWritten
          ? `\`${value.title}\` is a session of this event`
          : `\`${value.title}\` may be a session of this event`,
        source: 'link',
        path: page.path,
        place,
        evidence,
        ...saidBy(rule),
        ...(isWritten
          ? {expected: id}
          : {
              hint: 'Add it to the programme if it is.',
              suggestion: {value: {...document, _id: id, event: referenceOfDraft(entry.id)}},
            }),
      }),
    )
    for (const name of isWritten ? (value.maybeSpeakers ?? []) : []) {
      if (isNamed(name, context)) continue
      report(
        makeMessage('fact-uncertain', {
          reason: `\`${name}\` may speak in \`${value.title}\`; nothing but the form of the words says that it is a person`,
          source: 'link',
          path: page.path,
          place,
          evidence,
          ...saidBy('speaker-by-form'),
          actual: name,
          hint: 'If so, add the speaker to the session, or write a page of the person.',
        }),
      )
    }
    return isWritten ? [{item, document, description: descriptionOf(item, body.blocks)}] : []
  })
}
