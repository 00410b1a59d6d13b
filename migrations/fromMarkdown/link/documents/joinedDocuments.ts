import type {
  ContentDocument,
  OrganisationDocument,
  PersonDocument,
  ProjectDocument,
  Source,
  TranslationMetadata,
} from '../../../../content/documents/documents.ts'
import {defined} from '../../../../content/objects/defined.ts'
import type {Figure} from '../../../../content/text/portableText.ts'
import {slugify} from '../../../../content/text/slug.ts'
import {makeMessage} from '../../messages/makeMessage.ts'
import type {Message} from '../../messages/message.ts'
import {boundedId} from '../../parse/boundedId.ts'
import {hash} from '../../parse/keys.ts'
import {addressesOf, type Cluster, type Mention} from '../join/joinNamed.ts'
import type {FoundProject, LinkedSite} from '../linkSite.ts'
import {documentId, type Target, weakReference} from '../target.ts'

/** What the site has of the images that pages of all kinds name. */
export interface SiteImages {
  readonly assetOf: (original: string) => string | undefined
  readonly report: (message: Message) => void
}

const elsewhere = /^(?:[a-z][a-z\d+.-]*:|\/\/)/iu

const sourceOf = ({path, digest, line, isPage, unmapped}: Mention): Source => ({
  _type: 'source',
  path,
  ...(isPage === true ? {} : {line}),
  digest,
  ...defined({unmapped}),
})

/** The first value that the mentions of a cluster have. */
const first = <Value>(
  {mentions}: Cluster,
  of: (mention: Mention) => Value | undefined,
): Value | undefined => mentions.map(of).find((value) => value !== undefined)

/** The first portrait or logo of which pages say; a file that is missing is reported. */
const figureOf = ({mentions}: Cluster, {assetOf, report}: SiteImages): Figure | undefined => {
  const mention = mentions.find(({image}) => image !== undefined)
  if (mention?.image === undefined) return undefined
  const {image: original, name, path, line} = mention
  const asset = assetOf(original)
  if (asset === undefined && !elsewhere.test(original)) {
    const point = {line, column: 1}
    report(
      makeMessage('image-missing', {
        reason: `There is no image \`${original}\` in the site; \`${name}\` has none`,
        source: 'link',
        path,
        place: {start: point, end: point},
        hint: 'Put the file where the page looks for it, or correct the path.',
        actual: original,
      }),
    )
  }
  return {_type: 'figure', original, ...defined({_sanityAsset: asset})}
}

const personDocument = (
  cluster: Cluster,
  site: LinkedSite,
  images: SiteImages,
): PersonDocument | undefined => {
  const [main] = cluster.mentions
  if (main === undefined) return undefined
  const employer = cluster.mentions.find(({organisation}) => organisation !== undefined)
  const organisation =
    employer?.organisation === undefined
      ? undefined
      : site.links.organisation(employer.organisation)
  const email = first(cluster, (mention) => mention.email)
  const role = first(cluster, (mention) => mention.role)
  const biography = first(cluster, (mention) => mention.biography)
  const image = figureOf(cluster, images)
  const urls = [...new Set(cluster.mentions.flatMap(addressesOf))]
  return {
    _id: documentId({id: cluster.id, draft: main.draft}),
    _type: 'person',
    name: main.name,
    ...defined({
      image,
      role,
      organisation: organisation === undefined ? undefined : weakReference(organisation),
      email,
      links:
        urls.length === 0
          ? undefined
          : urls.map((url) => ({
              _type: 'link' as const,
              _key: hash(`link ${url}`).slice(0, 12),
              url,
            })),
      biography,
    }),
    source: sourceOf(main),
  }
}

const organisationDocument = (
  cluster: Cluster,
  images: SiteImages,
): OrganisationDocument | undefined => {
  const [main] = cluster.mentions
  if (main === undefined) return undefined
  const named = cluster.mentions.find(
    ({name}) => slugify(name) === cluster.id.replace(/^organisation-/u, ''),
  )
  const url = first(cluster, (mention) => mention.url ?? mention.urls?.[0])
  const logo = figureOf(cluster, images)
  return {
    _id: documentId({id: cluster.id, draft: main.draft}),
    _type: 'organisation',
    name: (named ?? main).name,
    ...defined({url, logo}),
    source: sourceOf(main),
  }
}

const projectDocument = ({target, title, language, ...found}: FoundProject): ProjectDocument => ({
  _id: documentId(target),
  _type: 'project',
  title,
  slug: {_type: 'slug', current: slugify(title)},
  language,
  source: {_type: 'source', path: found.path, line: found.line, digest: found.digest},
})

interface Translated {
  readonly language: string
  readonly target: Target
}

/** Pages in different languages that are one thing; the site's own language comes first. */
const translationMetadata = (
  group: readonly Translated[],
  siteLanguage: string,
): TranslationMetadata => {
  const sorted = group.toSorted(
    (a, b) =>
      Number(b.language === siteLanguage) - Number(a.language === siteLanguage) ||
      (a.language < b.language ? -1 : 1),
  )
  return {
    _id: boundedId(`translation-metadata-${sorted[0]?.target.id ?? ''}`),
    _type: 'translation.metadata',
    schemaTypes: [...new Set(sorted.map(({target}) => target.type))],
    translations: sorted.map(({language, target}) => ({
      _key: hash(`translation ${language}`).slice(0, 12),
      _type: 'internationalizedArrayReferenceValue',
      language,
      value: {
        _type: 'reference',
        _ref: target.id,
        _weak: true,
        _strengthenOnPublish: {type: target.type},
      },
    })),
  }
}

/** The documents that pages make together: people, organisations, projects without a page, translations. */
export function* joinedDocuments(
  site: LinkedSite,
  language: string,
  images: SiteImages,
): Generator<ContentDocument> {
  for (const cluster of site.people.clusters) {
    const document = personDocument(cluster, site, images)
    if (document !== undefined) yield document
  }
  for (const cluster of site.organisations.clusters) {
    const document = organisationDocument(cluster, images)
    if (document !== undefined) yield document
  }
  for (const project of site.projects) yield projectDocument(project)
  for (const group of site.translations) {
    const pages = group.map((entry) => ({
      language: entry.language,
      target: site.links.target(entry),
    }))
    yield translationMetadata(pages, language)
  }
  for (const group of site.sessionTranslations) yield translationMetadata(group, language)
}
