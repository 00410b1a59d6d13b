import {defined} from '../../content/objects/defined.ts'
import {millisecondsOf} from '../../content/time/moment.ts'
import {
  type PageContent,
  occasionOf,
  partsOf,
  sessionOccasion,
  sessionsOf,
  speakersOf,
  wholeOf,
} from '../documents/pageContent.ts'
import type {OccasionDocument} from '../documents/pageDocument.ts'
import {type Entry, type EntrySettings, entryOf} from './entry.ts'

/** An event or session by itself. */
export function mainEntry(content: PageContent<OccasionDocument>, settings: EntrySettings): Entry {
  const {document} = content
  const background = {
    occasion: occasionOf(content),
    speakers: speakersOf(content).map(({name}) => name),
    ...defined({whole: document._type === 'session' ? wholeOf(content) : undefined}),
  }
  return entryOf(document, background, settings)
}

/** Whether something says itself when it is, and does not only have it from its event. */
export function saysWhen({document}: Entry): boolean {
  return millisecondsOf(document.period?.start) !== undefined
}

/** The sessions of an event, in order of time; those without a time come last. */
export function sessionEntries(
  content: PageContent<OccasionDocument>,
  settings: EntrySettings,
): readonly Entry[] {
  return sessionsOf(content).map((session) => {
    const occasion = sessionOccasion(content, session)
    const speakers = session.speakerNames ?? []
    return entryOf(session, {occasion, speakers, whole: content.document}, settings)
  })
}

/** The programme of an event: the events within it, then its sessions. */
export function programmeEntries(
  content: PageContent<OccasionDocument>,
  settings: EntrySettings,
): readonly Entry[] {
  const parts = partsOf(content).map((part) => entryOf(part, {occasion: part}, settings))
  return [...parts, ...sessionEntries(content, settings)]
}
