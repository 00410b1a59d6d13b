import {defined} from '../../../../content/objects/defined.ts'
import {slugify} from '../../../../content/text/slug.ts'
import type {YamlValue} from '../../../../psych/index.ts'
import type {InterpretedPage, MentionedKind} from '../../interpret/interpretedPage.ts'
import {withoutSpaces} from '../../interpret/links/address.ts'
import {profilesIn} from '../../interpret/links/profiles.ts'
import {plainLinkFields} from '../../interpret/links/readLinks.ts'
import {employer} from '../../interpret/people/employer.ts'
import {isList, isMap, memberOf, scalarText} from '../../mapping/frontMatterValue.ts'
import {memberNames} from '../../mapping/memberNames.ts'
import {firstText} from '../../mapping/pageKeys.ts'
import {plainKey} from '../../mapping/plainKey.ts'
import type {Message} from '../../messages/message.ts'
import type {SiteConfig} from '../../parse/jekyllSite.ts'
import {imagePath} from '../documents/mainImage.ts'
import type {Mention} from '../join/joinNamed.ts'
import {bodyText} from './bodyText.ts'
import {leftBeside} from './leftBeside.ts'
import {nameOf} from './nameOf.ts'
import {standsUnder} from './standsUnder.ts'

/** What a page says that is about one person or one organisation. */
export interface NamedPage {
  readonly kind: MentionedKind
  readonly mention: Mention
  /** Under which names other pages may name it: the slugs of its file and of its name. */
  readonly slugs: readonly string[]
  readonly messages: readonly Message[]
}

const members = memberNames.contact

const organisationOf = (written: Readonly<Record<string, YamlValue>>): string | undefined => {
  const one = scalarText(memberOf(written, members.organisation)?.value)
  const several = memberOf(written, memberNames.named.organisations)?.value
  const [first = null] = isList(several) ? several : [several]
  return one ?? scalarText(isMap(first) ? memberOf(first, members.name)?.value : first)
}

/** Reads a page of a person or an organisation: a name, what is said of it, and its text. */
export function namedPage(
  interpreted: InterpretedPage,
  kind: MentionedKind,
  config: SiteConfig,
): NamedPage {
  const {page, facts, keys} = interpreted
  const {frontMatter} = page
  const {written} = frontMatter
  const read = (names: readonly string[]) => scalarText(memberOf(written, names)?.value)
  const {name, title} = nameOf(interpreted)
  const url = read(members.url)
  const stated = imagePath(frontMatter, keys) ?? read(members.image)
  const {
    text,
    links,
    image = stated,
    messages: aboutText,
  } = bodyText(interpreted, stated === undefined)
  const words = [
    read(memberNames.named.about),
    firstText(frontMatter, keys.ingress),
    firstText(frontMatter, keys.excerpt),
  ]
  const about = [...new Set([...words, text])].filter((part) => part !== undefined && part !== '')
  const profiles = kind === 'person' ? profilesIn(written) : []
  const urls = [
    ...new Set([
      ...(url === undefined ? [] : [withoutSpaces(url)]),
      ...facts.links.map(({value}) => value.url),
      ...profiles.map((profile) => profile.url),
      ...links,
    ]),
  ]
  const isPerson = kind === 'person'
  const email = isPerson ? read(members.mail) : undefined
  /** An organisation has no more than its name, its first address and its logo. */
  const content = defined({
    email,
    image,
    role: isPerson ? (read(memberNames.named.role) ?? title) : undefined,
    organisation: isPerson ? employer(organisationOf(written)) : undefined,
    biography: isPerson && about.length > 0 ? about.join('\n\n') : undefined,
    urls: urls.length === 0 ? undefined : isPerson ? urls : urls.slice(0, 1),
  })
  const mention: Mention = {
    name,
    line: frontMatter.place('name').start.line || frontMatter.place('title').start.line || 1,
    pageId: page.id,
    path: page.path,
    digest: page.digest,
    draft: page.draft,
    isPage: true,
    ...content,
    ...defined({ownMail: email?.toLowerCase()}),
  }
  const {named} = memberNames
  const told = standsUnder([
    [[...keys.title, ...named.name], name],
    [[...keys.title, ...named.role], content.role],
    [members.mail, email],
    [[...keys.image, ...members.image], image],
    [[...members.organisation, ...named.organisations], content.organisation],
    [[...named.about, ...keys.ingress, ...keys.excerpt], isPerson ? words : undefined],
    [[...members.url, ...plainLinkFields.flatMap((field) => keys[field])], content.urls],
    ...profiles.map(
      ({key, written: handle}) => [[key.split('.').map(plainKey).join('.')], handle] as const,
    ),
  ])
  const left = leftBeside(told, interpreted, kind, config)
  const unmapped = isPerson || text === '' ? left.unmapped : {...left.unmapped, content: text}
  return {
    kind,
    mention: {
      ...mention,
      ...(Object.keys(unmapped).length > 0 && {unmapped: JSON.stringify(unmapped)}),
    },
    slugs: [page.slug, page.ownSlug, slugify(name)],
    messages: [...interpreted.messages, ...aboutText, ...left.messages],
  }
}
