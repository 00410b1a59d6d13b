import {slugify} from '../../../../content/text/slug.ts'
import type {InterpretedPage, MentionedKind, NamedKind} from '../../interpret/interpretedPage.ts'
import {makeMessage} from '../../messages/makeMessage.ts'
import type {Message} from '../../messages/message.ts'
import type {SiteConfig} from '../../parse/jekyllSite.ts'
import type {Mention} from '../join/joinNamed.ts'
import {namedPage} from './namedPage.ts'
import {slugsOfName} from './slugsOfName.ts'
import type {Venues} from './venue.ts'
import {noVenues, startVenues} from './venues.ts'

/** What the pages say that are about one person, organisation or place each. */
export interface NamedPages {
  readonly of: (
    kind: MentionedKind,
    ...which: readonly ('published' | 'draft')[]
  ) => readonly Mention[]
  /** The name of the one whom a page calls so, or by its page's path, address or file name. */
  readonly named: (kind: MentionedKind, name: string) => string | undefined
  readonly venue: Venues['find']
}

export const noNamedPages: NamedPages = {
  of: () => [],
  named: () => undefined,
  venue: noVenues,
}

const sameName = ({name, path}: Mention, other: string): Message =>
  makeMessage('slug-taken', {
    reason: `\`${other}\` is about \`${name}\` already; of what this page says only what that one leaves out is taken over`,
    source: 'link',
    path,
    hint: 'Make one page of the two, or give one of them another name.',
    actual: name,
  })

/** Collects the pages of people, organisations and places, in the order in which they come. */
export function startNamedPages(config: SiteConfig) {
  const mentions: Readonly<Record<MentionedKind, Mention[]>> = {person: [], organisation: []}
  const names: Readonly<Record<MentionedKind, Map<string, string>>> = {
    person: new Map(),
    organisation: new Map(),
  }
  /** For whom people work. */
  const employers: Mention[] = []
  const paths = new Map<string, string>()
  const messages = new Map<string, readonly Message[]>()
  const venues = startVenues(config)
  const pages: NamedPages = {
    of: (kind, ...which) =>
      [...mentions[kind], ...(kind === 'organisation' ? employers : [])].filter(
        ({draft}) => which.length === 0 || which.includes(draft ? 'draft' : 'published'),
      ),
    named: (kind, name) => {
      const [first] = slugsOfName(name).flatMap((slug) => names[kind].get(slug) ?? [])
      return first
    },
    venue: venues.find,
  }
  return {
    pages,
    add: (interpreted: InterpretedPage, kind: NamedKind): void => {
      if (kind === 'venue') {
        messages.set(interpreted.page.path, venues.add(interpreted))
        return
      }
      const page = namedPage(interpreted, kind, config)
      const [path, told] = [page.mention.path, [...page.messages]]
      mentions[kind].push(page.mention)
      const {organisation, line, pageId, digest, draft} = page.mention
      if (organisation !== undefined) {
        employers.push({name: organisation, line, pageId, path, digest, draft})
      }
      const known = paths.get(`${kind} ${slugify(page.mention.name)}`)
      if (known === undefined) paths.set(`${kind} ${slugify(page.mention.name)}`, path)
      else told.push(sameName(page.mention, known))
      for (const slug of page.slugs) names[kind].set(slug, page.mention.name)
      messages.set(path, told)
    },
    count: (): number => mentions.person.length + mentions.organisation.length + venues.count(),
    /** The venues that no event names. */
    unnamedVenues: venues.unnamed,
    /** What there is to say about a page, once. */
    take: (path: string): readonly Message[] => {
      const told = messages.get(path) ?? []
      messages.delete(path)
      return told
    },
    rest: (): readonly Message[] => [...messages.values()].flat(),
  }
}
