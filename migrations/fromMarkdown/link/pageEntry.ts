import type {SessionKind} from '../../../content/documents/documents.ts'
import type {Ruled} from '../interpret/factRules.ts'
import type {PageType} from '../interpret/pageTypes.ts'

/** A presented project as the index keeps it. */
export interface PresentedEntry extends Ruled {
  readonly title: string
  readonly presenters: readonly string[]
  readonly hrefs: readonly string[]
  /** The list that it is a candidate of, where another of the same has to be a project. */
  readonly list?: string
  /** The words that it was read from, cut short. */
  readonly evidence: string
  /** Line of the file, from 1. */
  readonly line: number
}

/** A programme item, or a sentence that names a part of the event, as the index keeps it. */
export interface PartEntry {
  /** Of the session that it becomes, unless a page is that session. */
  readonly id: string
  readonly title: string
  readonly kind: SessionKind
  /** Whether it is written. */
  readonly sure: boolean
  readonly start?: string
  readonly end?: string
  readonly hrefs: readonly string[]
}

interface WholeEntry {
  readonly name: string
  readonly href?: string
}

/** Someone or something with a name, as one page has it. */
export interface NamedEntry {
  readonly name: string
  readonly line: number
  readonly email?: string
  /** A mail address that is of this person alone. */
  readonly ownMail?: string
  readonly url?: string
  readonly image?: string
  readonly role?: string
  readonly biography?: string
  /** Name of the organisation. */
  readonly organisation?: string
  /** Whether a page of the site is about it and nothing else. */
  readonly isPage?: true
  /** Of a page of its own all addresses, else those of services. */
  readonly urls?: readonly string[]
  /** Of a page of its own: what its front matter says that no field has, as JSON. */
  readonly unmapped?: string
}

/**
 * What the second pass has to know about a page while it looks at another one: names, addresses and
 * times, nothing that grows with the length of its text.
 */
export interface PageEntry {
  /** Its place among all entries; pages are compared by it. */
  readonly index: number
  readonly path: string
  /** Of the file. */
  readonly digest: string
  readonly id: string
  readonly type: PageType
  readonly draft: boolean
  readonly language: string
  readonly title: string
  /** Of its file's name. */
  readonly slug: string
  /** What its address is to end with, before longer ones where another page has it. */
  readonly slugs: readonly string[]
  /** The `ref` that pages which are translations share. */
  readonly translation?: string
  /** The path under which it is published. */
  readonly url: string
  /** Keys of the addresses under which it is or was published. */
  readonly addresses: readonly string[]
  readonly start?: string
  readonly end?: string
  /** When it is over: its end, else the end of its last day, or of the day on which it starts. */
  readonly until?: string
  readonly image?: string
  /** Name of the place; none if it is online. */
  readonly place?: string
  /** Where its links lead, first those for registering. */
  readonly hrefs: readonly string[]
  readonly categories: readonly string[]
  /** Of a project: what its page says first, cut short. */
  readonly summary: string | undefined
  readonly presented: readonly PresentedEntry[]
  readonly parts: readonly PartEntry[]
  readonly wholes: readonly WholeEntry[]
  /** The event that it is a session of because the mapping says so: path, file name or title. */
  readonly sessionOf?: string
  /** The larger event that an event's front matter says it is part of: path, file name or title. */
  readonly partOf?: string
  readonly people: readonly NamedEntry[]
  readonly organisations: readonly NamedEntry[]
}
