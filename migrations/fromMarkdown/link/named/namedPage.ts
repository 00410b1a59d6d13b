import {defined} from '../../../../content/objects/defined.ts'
import {slugify} from '../../../../content/text/slug.ts'
import type {YamlValue} from '../../../../psych/index.ts'
import type {InterpretedPage, NamedKind} from '../../interpret/interpretedPage.ts'
import {withoutSpaces} from '../../interpret/links/address.ts'
import {memberOf, scalarText} from '../../mapping/frontMatterValue.ts'
import {memberNames} from '../../mapping/memberNames.ts'
import {firstText} from '../../mapping/pageKeys.ts'
import {plainKey} from '../../mapping/plainKey.ts'
import type {Message} from '../../messages/message.ts'
import type {SiteConfig} from '../../parse/jekyllSite.ts'
import {sourceOf} from '../../parse/sources/sourceOf.ts'
import {leftMessage} from '../documents/leftMessage.ts'
import {leftOf} from '../documents/leftOver.ts'
import {imagePath} from '../documents/mainImage.ts'
import {fieldsAt} from '../documents/mappedKeys.ts'
import {isAmong, textsIn} from '../documents/standing/leaf.ts'
import type {Mention} from '../join/joinNamed.ts'
import {bodyText} from './bodyText.ts'

/** What a page says that is about one person or one organisation. */
export interface NamedPage {
  readonly kind: NamedKind
  readonly mention: Mention
  /** Under which names other pages may name it: the slugs of its file and of its name. */
  readonly slugs: readonly string[]
  readonly messages: readonly Message[]
}

const members = memberNames.contact

const roleKeys = ['role', 'position', 'jobtitle', 'roll', 'funktion', 'fonction', 'cargo', 'ruolo']
const aboutKeys = ['biography', 'bio', 'about', 'text', 'biografi', 'biografie', 'biographie']

/** `ada-berg` of a page that names nobody. */
const nameOfFile = (slug: string): string =>
  slug
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')

interface Name {
  readonly name: string
  /** Beside a name, a title says what somebody does. */
  readonly title?: string
}

const nameOf = ({page, keys}: InterpretedPage): Name => {
  const own = scalarText(memberOf(page.frontMatter.written, ['name', 'namn', 'fullname'])?.value)
  const title = firstText(page.frontMatter, keys.title)
  if (own === undefined) return {name: title ?? nameOfFile(page.slug)}
  return {name: own, ...defined({title: title === own ? undefined : title})}
}

interface Left {
  /** As JSON. */
  readonly unmapped?: string
  readonly messages: readonly Message[]
}

/** What front matter says besides some texts, and what there is to say of it. */
const leftBeside = (
  told: readonly string[],
  interpreted: InterpretedPage,
  kind: NamedKind,
  config: SiteConfig,
): Left => {
  const {page, made, keys} = interpreted
  const {ownKeys: pageKeys, written} = page.frontMatter
  const inTemplates = made
    .filter(({value}) => value !== undefined && isAmong(told, {text: value}))
    .flatMap(({from}) => from.map(plainKey))
  const isSilent = (key: string, left: YamlValue): boolean =>
    left === false || sourceOf(config).ownKeys.has(plainKey(key))
  const kept = new Map<string, YamlValue>()
  const messages: Message[] = []
  for (const key of pageKeys) {
    const rest = leftOf(
      written[key] ?? null,
      [key],
      (value, path) =>
        inTemplates.includes(path.map((part) => plainKey(String(part))).join('.')) ||
        isAmong(told, {text: scalarText(value) ?? ''}),
    )
    if (rest === undefined) continue
    const {value: left, isAll} = rest
    kept.set(key, left)
    const of = {key, left, isAll, fields: fieldsAt([key], kind, keys)}
    const said = isSilent(key, left) ? undefined : leftMessage(of, interpreted)
    if (said !== undefined) messages.push(said)
  }
  return kept.size === 0
    ? {messages}
    : {unmapped: JSON.stringify(Object.fromEntries(kept)), messages}
}

/** Reads a page of a person or an organisation: a name, what is said of it, and its text. */
export function namedPage(
  interpreted: InterpretedPage,
  kind: NamedKind,
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
    read(aboutKeys),
    firstText(frontMatter, keys.ingress),
    firstText(frontMatter, keys.excerpt),
  ]
  const about = [...new Set([...words, text])].filter((part) => part !== undefined && part !== '')
  const urls = [
    ...new Set([
      ...(url === undefined ? [] : [withoutSpaces(url)]),
      ...facts.links.map(({value}) => value.url),
      ...links,
    ]),
  ]
  const email = read(members.mail)
  const content = defined({
    email,
    image,
    role: read(roleKeys) ?? title,
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
  const told = [name, ...textsIn(content), ...words.filter((part) => part !== undefined)]
  const {unmapped, messages} = leftBeside(told, interpreted, kind, config)
  return {
    kind,
    mention: {...mention, ...defined({unmapped})},
    slugs: [page.slug, page.ownSlug, slugify(name)],
    messages: [...interpreted.messages, ...aboutText, ...messages],
  }
}
