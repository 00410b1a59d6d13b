import {defined} from '../../../../content/objects/defined.ts'
import {defaultFields} from '../../mapping/defaults/defaultFields.ts'
import {memberOf, scalarText, valuesOf} from '../../mapping/frontMatterValue.ts'
import type {FieldKeys} from '../../mapping/mappingShape.ts'
import {memberNames} from '../../mapping/memberNames.ts'
import {firstText} from '../../mapping/pageKeys.ts'
import {makeMessage} from '../../messages/makeMessage.ts'
import type {Message, Position} from '../../messages/message.ts'
import type {ParsedPage} from '../../parse/page.ts'
import {contactLists, factAt, type ContactMention, type Fact} from '../facts.ts'
import {type Lexicon, lexiconOf} from '../lexicon/lexicon.ts'
import type {Line} from '../lines/line.ts'
import {isAddress, isScript, withScheme} from '../links/address.ts'
import {profilesIn} from '../links/profiles.ts'
import {withoutTitle} from '../names/fullName.ts'
import {entriesIn, entriesInBody, type Entry} from './contactEntries.ts'
import {isMail, isOwnMail, readMail} from './mail.ts'
import {type NameKind, nameKindOf} from './nameKind.ts'

export interface ContactsReading {
  readonly contacts: readonly Fact<ContactMention>[]
  readonly messages: readonly Message[]
}

const names = memberNames.contact

const plain = (text: string): string => text.toLowerCase().replaceAll(/\s+/g, ' ').trim()

interface Identity {
  readonly kind: ContactMention['kind']
  readonly name?: string
  readonly note?: string
  /** Whether the name alone tells who it is. */
  readonly telling: boolean
}

const looksLikeName = (text: string): boolean =>
  text.split(/\s+/u).length <= 5 && !/[.!?]$/u.test(text) && /^\p{Lu}/u.test(text)

const identified = (kind: Exclude<NameKind, 'sentence'>): Pick<Identity, 'kind' | 'telling'> => ({
  kind: kind === 'firstName' ? 'person' : kind,
  telling: kind !== 'firstName',
})

/** A sentence in place of the name leaves the text beside it as the name, if it looks like one. */
const identityOf = (
  entry: Entry,
  titles: readonly string[],
  read: (key: keyof typeof names) => string | undefined,
  lexicon: Lexicon,
): Identity => {
  const name = read('name')
  const text = read('text')
  if (name === undefined || isMail(name)) return {kind: 'unnamed', telling: false}
  if (entry.isPerson === true) return {kind: 'person', name, telling: true}
  if (entry.list === 'partners') return {kind: 'organisation', name, telling: true}
  const mail = read('mail')
  const address = mail === undefined ? undefined : readMail(mail, lexicon)?.address
  const domain = address?.slice(address.indexOf('@') + 1) ?? mail
  const beside = [domain, read('organisation'), read('organisationUrl'), ...titles, read('url')]
  const others = beside.filter((other) => other !== undefined)
  const kind = nameKindOf(name, entry.list, others, lexicon)
  if (kind !== 'sentence') return {...identified(kind), name}
  if (text === undefined || !looksLikeName(text))
    return {kind: 'unnamed', note: name, telling: false}
  const ofText = nameKindOf(text, entry.list, others, lexicon)
  return ofText === 'sentence'
    ? {kind: 'unnamed', note: name, telling: false}
    : {...identified(ofText), name: text, note: name}
}

interface MailParts {
  readonly email?: string
  readonly note?: string
  readonly messages: readonly Message[]
}

const mailOf = (
  page: ParsedPage,
  written: string | undefined,
  place: () => Position,
  lexicon: Lexicon,
): MailParts => {
  if (written === undefined) return {messages: []}
  const mail = readMail(written, lexicon)
  const about = () =>
    ({source: 'interpret', path: page.path, place: place(), actual: written}) as const
  if (!mail) {
    return {
      note: written,
      messages: [
        makeMessage('mail-invalid', {
          ...about(),
          reason: `\`${written}\` is no mail address; it is kept as text`,
          hint: 'Correct it, or leave it out.',
        }),
      ],
    }
  }
  return {
    email: mail.address,
    messages: mail.restored
      ? [
          makeMessage('mail-restored', {
            ...about(),
            reason: `\`${written}\` was written out against spam; the address is \`${mail.address}\``,
            expected: mail.address,
          }),
        ]
      : [],
  }
}

const isOneself = (kind: ContactMention['kind']): boolean => kind === 'person' || kind === 'unnamed'

const keysOf = (
  {kind, name, telling}: Identity,
  email: string | undefined,
  lexicon: Lexicon,
): readonly string[] => [
  ...(telling && name !== undefined ? [`name:${plain(withoutTitle(name))}`] : []),
  ...(isOneself(kind) && email !== undefined && isOwnMail(email, lexicon)
    ? [`mail:${email.toLowerCase()}`]
    : []),
]

const contactOf = (
  page: ParsedPage,
  entry: Entry,
  titles: readonly string[],
  lexicon: Lexicon,
): {readonly fact: Fact<ContactMention>; readonly messages: readonly Message[]} | undefined => {
  const member = (key: keyof typeof names) => memberOf(entry.map, names[key])
  const read = (key: keyof typeof names) => scalarText(member(key)?.value)
  const {range} = entry
  const place = (key: keyof typeof names): Position =>
    range !== undefined
      ? page.locate(range)
      : page.frontMatter.place(...entry.path, ...(member(key) ? [member(key)?.key ?? ''] : []))
  const identity = identityOf(entry, titles, read, lexicon)
  const inName = isMail(read('name') ?? '') ? read('name') : undefined
  const mail = mailOf(page, read('mail') ?? inName, () => place('mail'), lexicon)
  const text = read('text')
  const [image, url, organisation] = [read('image'), read('url'), read('organisation')]
  const organisationUrl = read('organisationUrl')
  const note = [identity.note, mail.note].filter((part) => part !== undefined).join(' · ')
  const {kind, name} = identity
  if (name === undefined && note === '' && mail.email === undefined) return undefined
  const profiles = kind === 'person' ? profilesIn(entry.map) : []
  const address = url ?? (kind === 'organisation' ? organisationUrl : undefined)
  const value: ContactMention = {
    kind,
    list: entry.list,
    ...defined({
      name,
      written: entry.written,
      note: note === '' ? undefined : note,
      text: text === undefined || text === name ? undefined : text,
      image,
      email: mail.email,
      profiles: profiles.length === 0 ? undefined : profiles,
      url:
        address === undefined || !isAddress(withScheme(address)) ? undefined : withScheme(address),
      organisation:
        organisation === undefined || kind === 'organisation'
          ? undefined
          : {
              name: organisation,
              ...defined({
                url:
                  organisationUrl === undefined || isScript(organisationUrl)
                    ? undefined
                    : withScheme(organisationUrl),
              }),
            },
    }),
    keys: keysOf(identity, mail.email, lexicon),
  }
  const evidence = read('name') ?? read('mail') ?? ''
  return {
    fact: factAt(value, evidence, range === undefined ? 'contact-key' : 'contact-label', () =>
      place('name'),
    ),
    messages: [
      ...mail.messages,
      ...(kind === 'unnamed' && !mayBeKnown(value)
        ? [contactUnnamed(page.path, evidence, place('name'))]
        : []),
    ],
  }
}

/** What to say of words, or a mail address, that name nobody. */
export function contactUnnamed(path: string, evidence: string, place: Position): Message {
  return makeMessage('contact-unnamed', {
    source: 'interpret',
    path,
    place,
    reason: `\`${evidence}\` is no name; no person was made of it`,
    actual: evidence,
    hint: 'Name the person or the organisation.',
  })
}

/** Whether nothing but a contact's own mail address stands there: another page may name whose it is. */
export function mayBeKnown({kind, list, note, keys}: ContactMention): boolean {
  return kind === 'unnamed' && list === 'contacts' && note === undefined && keys.length > 0
}

/**
 * Reads the people and organisations that a page's front matter lists as contacts, partners and
 * organisers, and as the speakers of an event or session, or that its body names behind a label. Each is one person or
 * one organisation; a sentence is no name. Mail addresses that are written out against spam are restored, those that
 * are none are kept as a note.
 *
 * @param eventLines of the body, where the page is about an event: only that has speakers
 */
export function readContacts(
  page: ParsedPage,
  keys: FieldKeys = defaultFields,
  lexicon: Lexicon = lexiconOf([page.language]),
  eventLines?: readonly Line[],
  siteTitle?: string,
): ContactsReading {
  const titles = [firstText(page.frontMatter, keys.title), siteTitle].flatMap((text) => text ?? [])
  const found = contactLists
    .filter((list) => eventLines || list !== 'speakers')
    .flatMap((list) =>
      valuesOf(page.frontMatter, keys[list]).flatMap(({value, path}) =>
        entriesIn(list, value, path, titles),
      ),
    )
    .concat(eventLines ? entriesInBody(page, eventLines, keys) : [])
    .flatMap((entry) => contactOf(page, entry, titles, lexicon) ?? [])
  return {
    contacts: found.map(({fact}) => fact),
    messages: found.flatMap(({messages}) => messages),
  }
}
