import type {Link, LinkKind} from '../../../../content/links/link.ts'
import {defined} from '../../../../content/objects/defined.ts'
import {defaultFields} from '../../mapping/defaults/defaultFields.ts'
import type {Field, FieldKeys} from '../../mapping/mappingShape.ts'
import {makeMessage} from '../../messages/makeMessage.ts'
import type {Message} from '../../messages/message.ts'
import {createKeyMaker, hash} from '../../parse/keys.ts'
import type {ParsedPage} from '../../parse/page.ts'
import {factAt, type Fact} from '../facts.ts'
import {type Lexicon, lexiconOf} from '../lexicon/lexicon.ts'
import {addressIdentity, isAddress, isScript, withoutSpaces, withScheme} from './address.ts'
import {classifyLink} from './classifyLink.ts'
import {linkEntries, type LinkEntry} from './linkEntry.ts'

/** Rows of the key table that hold one kind of link. */
const kindOfRow: Readonly<Partial<Record<Field, LinkKind>>> = {
  recording: 'recording',
  slides: 'slides',
  livestream: 'livestream',
  programme: 'programme',
  repository: 'repository',
  social: 'social',
  website: 'website',
}

/** The fields of front matter that hold links which do not register. */
export const plainLinkFields = [
  'links',
  'programme',
  'livestream',
  'recording',
  'slides',
  'repository',
  'social',
  'website',
] as const satisfies readonly Field[]

export interface LinksReading {
  readonly links: readonly Fact<Link>[]
  readonly messages: readonly Message[]
}

export interface LinksOptions {
  /** Whether the page is about an event: only then is a link for registering no link. */
  readonly isEvent: boolean
  readonly keys?: FieldKeys
  /** In whose words the page is read. */
  readonly lexicon?: Lexicon
}

const kindOf = (
  {title = '', key}: LinkEntry,
  url: string,
  {isEvent, lexicon}: LinksOptions,
): LinkKind | undefined => {
  const row = kindOfRow[key]
  if (row) return row
  const classified = classifyLink(title, url, lexicon)
  return isEvent && classified.registration !== undefined
    ? classified.kind
    : (classified.kind ?? 'other')
}

/** Names such as a user's (`twitter: lectern`) are no address. */
const isOwnAddress = ({key}: LinkEntry, url: string): boolean =>
  key === 'links' || /^(?:https?:|mailto:|\/)/i.test(url)

/**
 * Reads a page's links from its front matter, each with its kind. Those for registering are left
 * to `readRegistration`, unless their words say that they are for the programme too.
 */
export function readLinks(page: ParsedPage, options: LinksOptions): LinksReading {
  const {keys = defaultFields, lexicon = lexiconOf([page.language])} = options
  const makeKey = createKeyMaker()
  const known = new Set<string>()
  const links: Fact<Link>[] = []
  const messages: Message[] = []
  for (const entry of linkEntries(page, keys, plainLinkFields)) {
    const url = entry.key === 'links' ? withoutSpaces(entry.url) : withScheme(entry.url)
    if (!isOwnAddress(entry, url)) continue
    messages.push(...addressMessages(page, entry, url))
    if (isScript(url)) continue
    const kind = kindOf(entry, url, {...options, lexicon})
    const identity = `${entry.title ?? ''} ${addressIdentity(url)}`
    if (kind === undefined || known.has(identity)) continue
    known.add(identity)
    const {title} = entry
    const link: Link = {
      _type: 'link',
      _key: makeKey(hash(`link ${title ?? ''} ${url}`)),
      url,
      ...defined({title}),
      kind,
    }
    links.push(factAt(link, title ?? url, 'link-key', entry.place))
  }
  return {links, messages}
}

const addressMessages = (page: ParsedPage, entry: LinkEntry, url: string): readonly Message[] => {
  if ((url === entry.url || url.endsWith(`//${entry.url}`)) && isAddress(url)) return []
  const about = {
    source: 'interpret',
    path: page.path,
    place: entry.place(),
    actual: entry.url,
  } as const
  const repaired = url !== entry.url
  return [
    ...(repaired
      ? [
          makeMessage('url-space-repaired', {
            ...about,
            reason: `The address \`${entry.url}\` has white space in it; \`${url}\` was taken`,
            expected: url,
          }),
        ]
      : []),
    ...(isAddress(url)
      ? []
      : [
          makeMessage('url-invalid', {
            ...about,
            reason: `\`${url}\` is no address`,
            hint: 'Write it with `https://`.',
          }),
        ]),
  ]
}
