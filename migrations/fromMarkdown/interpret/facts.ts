import type {
  AttendanceMode,
  EventStatus,
  Place,
  SessionKind,
} from '../../../content/documents/documents.ts'
import type {Link} from '../../../content/links/link.ts'
import type {RegistrationLink} from '../../../content/registration/registration.ts'
import type {TextBlock} from '../../../content/text/portableText.ts'
import type {Period} from '../../../content/time/period.ts'
import type {Position} from '../messages/message.ts'
import type {FactRule, Ruled} from './factRules.ts'
import type {Profile} from './links/profiles.ts'

/** Something read from a page, with the words it was read from and the rule that read it. */
export interface Fact<Value> extends Ruled {
  readonly value: Value
  readonly evidence: string
  readonly place: Position
}

/** A fact whose place is looked up only when it is asked for: mostly it is not. */
export function factAt<Value>(
  value: Value,
  evidence: string,
  rule: FactRule,
  place: () => Position,
): Fact<Value> {
  return {
    value,
    evidence,
    rule,
    get place() {
      return place()
    },
  }
}

/** The body blocks that a fact was read from, by `_key`, in order: what lifting would take away. */
export interface Lifted {
  readonly blockKeys: readonly string[]
}

export interface ProgrammeItem extends Lifted {
  readonly title: string
  readonly kind: SessionKind
  readonly period?: Period
  /** Full names, as written. */
  readonly speakers: readonly string[]
  /** What has the form of full names, and may be speakers: they are if the site knows them as people. */
  readonly maybeSpeakers?: readonly string[]
  /** Its title where they are. */
  readonly titleWithout?: string
  readonly room?: string
  /** `href`s that stand in its words. */
  readonly hrefs: readonly string[]
  /** Of an item that a row of front matter says. */
  readonly row?: RowOfItem
}

/** What a row of front matter says of an item besides. */
export interface RowOfItem {
  /** Where it stands, as `FrontMatter.place` takes it. */
  readonly path: readonly (string | number)[]
  /** Who may speak in it, if the site knows them as people: names of files, of groups. */
  readonly named?: readonly string[]
  readonly excerpt?: string
  readonly links: readonly Link[]
}

export interface PresentedProject extends Lifted {
  /** As written. */
  readonly title: string
  /** Full names, as written. */
  readonly presenters: readonly string[]
  /** What has the form of full names in their place: they are, if the site knows them as people. */
  readonly maybePresenters?: readonly string[]
  /** `href`s that stand in its words. */
  readonly hrefs: readonly string[]
  /** What the page says about it, behind title and presenters. */
  readonly pitch: readonly TextBlock[]
  /** A candidate of a list that does not say what it is of: another of the same list has to be one. */
  readonly list?: string
}

/** A sentence that says that this page is part of something else. */
export interface WholeMention {
  /** The name as written: "GovTech Day 2020". */
  readonly name: string
  readonly href?: string
}

/** A sentence of an event's page that names a part of it, with a time. */
export interface PartMention {
  readonly title: string
  readonly kind: SessionKind
  readonly period: Period
}

/** A person or organisation that a page's front matter names as a contact or a partner. */
export interface ContactMention {
  /**
   * `unnamed`: a sentence stands where the name should be, and nothing names anyone. `unsure`: a person or an
   * organisation, whichever the site knows by that name.
   */
  readonly kind: 'person' | 'organisation' | 'unsure' | 'unnamed'
  /** Which list of the page it stands in. */
  readonly list: ContactList
  /** As written; none if `unnamed`. */
  readonly name?: string
  /** The text of front matter that names them, maybe with others, and says nothing else. */
  readonly written?: string
  /** The sentence in place of a name, and a mail address that is none. */
  readonly note?: string
  /** A role, or what is said of them. */
  readonly text?: string
  /** Path or URL of a portrait or logo, as written. */
  readonly image?: string
  readonly email?: string
  readonly url?: string
  /** Of a person: their pages on services. */
  readonly profiles?: readonly Profile[]
  readonly organisation?: {readonly name: string; readonly url?: string}
  /**
   * Two mentions with a key in common are one person: `name:…` of a full name, `mail:…` of an
   * address of their own, also where nothing else stands. Of an organisation: `name:…`. A lone first name has no name key.
   */
  readonly keys: readonly string[]
}

/** Lists that pages have under keys of their own. */
export const contactLists = ['contacts', 'partners', 'organisers', 'speakers'] as const
export type PageList = (typeof contactLists)[number]
/** `sessionSpeakers`: those of the rows of a programme. */
export type ContactList = PageList | 'sessionSpeakers'

/** All that was read from one page. */
export interface PageFacts {
  readonly period?: Fact<Period>
  readonly status?: Fact<EventStatus>
  readonly attendanceMode?: Fact<AttendanceMode>
  readonly place?: Fact<Place>
  readonly registration: readonly Fact<RegistrationLink>[]
  readonly links: readonly Fact<Link>[]
  readonly programme: readonly Fact<ProgrammeItem>[]
  readonly presentations: readonly Fact<PresentedProject>[]
  readonly wholes: readonly Fact<WholeMention>[]
  readonly parts: readonly Fact<PartMention>[]
  readonly contacts: readonly Fact<ContactMention>[]
  /** The language that the body is written in, where it can be told. */
  readonly bodyLanguage?: Fact<string>
  /** The languages in whose words it was read (BCP 47), the most likely first. */
  readonly languages: readonly string[]
}
