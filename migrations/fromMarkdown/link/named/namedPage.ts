import {defined} from '../../../../content/objects/defined.ts'
import {slugify} from '../../../../content/text/slug.ts'
import type {InterpretedPage, MentionedKind} from '../../interpret/interpretedPage.ts'
import {withoutSpaces} from '../../interpret/links/address.ts'
import {profilesIn} from '../../interpret/links/profiles.ts'
import {memberOf, scalarText} from '../../mapping/frontMatterValue.ts'
import {memberNames} from '../../mapping/memberNames.ts'
import {firstText} from '../../mapping/pageKeys.ts'
import type {Message} from '../../messages/message.ts'
import type {SiteConfig} from '../../parse/jekyllSite.ts'
import {imagePath} from '../documents/mainImage.ts'
import {isAmong, textsIn} from '../documents/standing/leaf.ts'
import type {Mention} from '../join/joinNamed.ts'
import {bodyText} from './bodyText.ts'
import {leftBeside} from './leftBeside.ts'
import {nameOf} from './nameOf.ts'

/** What a page says that is about one person or one organisation. */
export interface NamedPage {
  readonly kind: MentionedKind
  readonly mention: Mention
  /** Under which names other pages may name it: the slugs of its file and of its name. */
  readonly slugs: readonly string[]
  readonly messages: readonly Message[]
}

const members = memberNames.contact

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
  const email = read(members.mail)
  const content = defined({
    email,
    image,
    role: read(memberNames.named.role) ?? title,
    organisation: read(members.organisation),
    biography: about.length === 0 ? undefined : about.join('\n\n'),
    urls: urls.length === 0 ? undefined : urls,
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
  const handles = profiles.map((profile) => profile.written)
  const told = [
    name,
    ...textsIn(content),
    ...handles,
    ...words.filter((part) => part !== undefined),
  ]
  const {unmapped, messages} = leftBeside(
    (each) => isAmong(told, {text: each}),
    interpreted,
    kind,
    config,
  )
  return {
    kind,
    mention: {
      ...mention,
      ...(Object.keys(unmapped).length > 0 && {unmapped: JSON.stringify(unmapped)}),
    },
    slugs: [page.slug, page.ownSlug, slugify(name)],
    messages: [...interpreted.messages, ...aboutText, ...messages],
  }
}
