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
import {boundedId} from '../../parse/boundedId.ts'
import {hash} from '../../parse/keys.ts'
import type {Cluster, Mention} from '../join/joinNamed.ts'
import type {FoundProject, LinkedSite} from '../linkSite.ts'
import {documentId, type Target, weakReference} from '../target.ts'

type AssetOf = (original: string) => string | undefined

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

const figure = (original: string | undefined, assetOf: AssetOf): Figure | undefined => {
  if (original === undefined) return undefined
  const asset = assetOf(original)
  return {_type: 'figure', original, ...defined({_sanityAsset: asset})}
}

const personDocument = (
  cluster: Cluster,
  site: LinkedSite,
  assetOf: AssetOf,
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
  const image = figure(
    first(cluster, (mention) => mention.image),
    assetOf,
  )
  const urls = [
    ...new Set(
      cluster.mentions.flatMap((mention) => [mention.url ?? [], mention.urls ?? []].flat()),
    ),
  ]
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
  assetOf: AssetOf,
): OrganisationDocument | undefined => {
  const [main] = cluster.mentions
  if (main === undefined) return undefined
  const named = cluster.mentions.find(
    ({name}) => slugify(name) === cluster.id.replace(/^organisation-/u, ''),
  )
  const url = first(cluster, (mention) => mention.url ?? mention.urls?.[0])
  const logo = figure(
    first(cluster, (mention) => mention.image),
    assetOf,
  )
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
  assetOf: AssetOf,
): Generator<ContentDocument> {
  for (const cluster of site.people.clusters) {
    const document = personDocument(cluster, site, assetOf)
    if (document !== undefined) yield document
  }
  for (const cluster of site.organisations.clusters) {
    const document = organisationDocument(cluster, assetOf)
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
