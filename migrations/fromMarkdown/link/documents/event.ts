import {
  type ContentDocument,
  type Place,
  type SessionKind,
} from '../../../../content/documents/documents.ts'
import {defined} from '../../../../content/objects/defined.ts'
import {isSure} from '../../interpret/factRules.ts'
import type {Fact, PresentedProject, ProgrammeItem} from '../../interpret/facts.ts'
import {lexiconOf} from '../../interpret/lexicon/lexicon.ts'
import {withRoom} from '../../interpret/place/withRoom.ts'
import {sessionKindOf, sessionKindOfLabel} from '../../interpret/programme/programmeWords.ts'
import {firstTags, firstText} from '../../mapping/pageKeys.ts'
import {strongReference} from '../target.ts'
import {contactsOf, listed, speakersOf} from './contacts.ts'
import {foundSessions, sessionItems} from './foundSessions.ts'
import {itemPresentations} from './itemPresentations.ts'
import {lift} from './lift.ts'
import {occasionFields} from './occasionFields.ts'
import type {PageContext} from './pageContext.ts'
import {pageFields} from './pageFields.ts'
import {type MadePresentation, presentationsOf} from './presentations.ts'
import {resolveBody} from './resolveBody.ts'
import {sessionWithoutEvent, wholeFound} from './wholeMessages.ts'

/** Projects that items present, by the item. */
const presentedIn = (
  items: readonly Fact<ProgrammeItem>[],
  context: PageContext,
): ReadonlyMap<Fact<ProgrammeItem>, readonly MadePresentation[]> => {
  const lexicon = lexiconOf(context.facts.languages)
  return new Map(
    items.map((item) => [item, presentationsOf(itemPresentations(item, lexicon), context)]),
  )
}

const withoutPresented = (
  facts: readonly Fact<PresentedProject>[],
  inItems: ReadonlyMap<Fact<ProgrammeItem>, readonly MadePresentation[]>,
): readonly Fact<PresentedProject>[] => {
  const titles = new Set([...inItems.values()].flat().map(({presentation}) => presentation.title))
  return facts.filter(({value}) => !titles.has(value.title))
}

/** The kind of a session as its page says it, in a word of ours or one that names it. */
const statedKind = ({page, keys, facts, isSession}: PageContext): SessionKind | undefined => {
  const label = isSession ? firstText(page.frontMatter, keys.kind) : undefined
  return label === undefined
    ? undefined
    : sessionKindOfLabel(lexiconOf(facts.languages).read(label))
}

/** The place of an event with the room that a key of its own names, which may be all that it says of where. */
const placeWithRoom = (place: Place | undefined, room: string | undefined): Place | undefined => {
  if (room === undefined || (place?.name === undefined && room.includes('://'))) return place
  return {
    ...(place ?? {_type: 'place'}),
    name: place?.name === undefined ? room : withRoom(place.name, room),
  }
}

/** An event's page: the event with the sessions found in it, or the session of a larger event. */
export function eventDocuments(context: PageContext): readonly ContentDocument[] {
  const {page, entry, body, keys, links, report, facts} = context
  const whole = links.whole(entry)
  const isSession = whole?.as === 'session'
  const items = isSession ? [] : sessionItems(context)
  // Only what is written takes a project from the event.
  const written = isSession ? facts.programme : items.map(({item}) => item).filter(isSure)
  const inItems = presentedIn(written, context)
  const made = presentationsOf(withoutPresented(facts.presentations, inItems), context)
  if (context.isSession && !isSession) report(sessionWithoutEvent(context))
  const sessions = foundSessions(items, inItems, context)
  const lifted = lift(body.blocks, made, sessions, context)
  const {fields, body: shown} = pageFields(resolveBody(lifted.body, context), context)
  const presentations = [
    ...made.map(({presentation}) => presentation),
    ...(isSession ? [...inItems.values()].flat().map(({presentation}) => presentation) : []),
  ]
  const shared = {
    ...fields,
    ...occasionFields(context),
    ...defined({
      body: shown.length === 0 ? undefined : shown,
      presentations: presentations.length === 0 ? undefined : presentations,
    }),
  }
  if (whole !== undefined) report(wholeFound(whole, context))
  const speakers = speakersOf(context)
  const room = firstText(page.frontMatter, keys.room)
  if (isSession) {
    return [
      {
        ...shared,
        _type: 'session',
        event: strongReference(links.target(whole.event)),
        kind:
          statedKind(context) ??
          whole.kind ??
          sessionKindOf(lexiconOf(facts.languages).read(fields.title)),
        ...defined({
          speakers: speakers.length === 0 ? undefined : speakers,
          room,
        }),
      },
    ]
  }
  const organisers = listed('organisers', context)
  const partners = listed('partners', context)
  const contacts = contactsOf(context)
  const tags = firstTags(page.frontMatter, keys.tags)
  return [
    {
      ...shared,
      _type: 'event',
      ...defined({
        place: placeWithRoom(shared.place, room),
        speakers: speakers.length === 0 ? undefined : speakers,
        organisers: organisers.length === 0 ? undefined : organisers,
        contacts: contacts.length === 0 ? undefined : contacts,
        partners: partners.length === 0 ? undefined : partners,
        partOf: whole === undefined ? undefined : strongReference(links.target(whole.event)),
        tags: tags.length === 0 ? undefined : tags,
      }),
    },
    ...sessions.map(({document, description}) =>
      lifted.programme && description.length > 0
        ? {...document, body: resolveBody(description, context)}
        : document,
    ),
  ]
}
