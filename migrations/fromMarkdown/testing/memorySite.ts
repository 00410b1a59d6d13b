import type {ContentDocument} from '../../../content/documents/documents.ts'
import {convertSite} from '../conduct/convertSite.ts'
import type {Message} from '../messages/message.ts'
import type {ConvertOptions, Site} from '../parse/jekyllSite.ts'
import {hash} from '../parse/keys.ts'

/** A site of files that a test writes out: by path, a page's text; images by path alone. */
export function memorySite(
  pages: Readonly<Record<string, string>>,
  images: readonly string[] = [],
  config: Partial<Site['config']> = {},
): Site {
  const files = new Map(Object.entries(pages))
  return {
    config: {
      values: {
        collections: {
          events: {output: true, permalink: '/:title/'},
          groups: {output: true, permalink: '/:title/'},
        },
        permalink: '/projects/:title/',
      },
      timeZone: 'Europe/Stockholm',
      language: 'sv',
      dateOrder: 'day',
      said: {language: 'the test', timeZone: 'the test'},
      origins: ['https://example.org'],
      baseUrl: '',
      ...config,
    },
    pages: [...files.keys()].toSorted(),
    read: (path) => {
      const text = files.get(path) ?? ''
      return Promise.resolve({path, text, digest: `sha256-${hash(text)}`})
    },
    asset: (path) => images.find((image) => image === path.replace('/uploads/', '_uploads/')),
    files: [...files.keys(), ...images],
    messages: [],
  }
}

export interface ConvertedSite {
  readonly documents: readonly ContentDocument[]
  /** Without what is taken to hold for the site. */
  readonly messages: readonly Message[]
}

export async function converted(
  site: Site,
  options: Partial<ConvertOptions> = {},
): Promise<ConvertedSite> {
  const documents: ContentDocument[] = []
  const messages: Message[] = []
  for await (const one of convertSite(site, {exact: false, ...options})) {
    if (one.kind === 'document') documents.push(one.document)
    else if (one.message.ruleId !== 'site-assumed') messages.push(one.message)
  }
  return {documents, messages}
}

/** The document with an id, drafts by their prefix. */
export function documentOf<Type extends ContentDocument['_type']>(
  {documents}: ConvertedSite,
  id: string,
  type: Type,
): Extract<ContentDocument, {_type: Type}> {
  const found = documents.find(
    (document): document is Extract<ContentDocument, {_type: Type}> =>
      document._id === id && document._type === type,
  )
  if (found === undefined) {
    throw new Error(`no ${type} ${id} among ${documents.map(({_id}) => _id).join(', ')}`)
  }
  return found
}

/** Codes and places of the messages on a page: `time-differs 12:13`. */
export function codesOf({messages}: ConvertedSite, path: string): readonly string[] {
  return messages
    .filter((message) => message.path === path)
    .map(({ruleId, place}) => `${ruleId} ${place?.start.line ?? 0}:${place?.start.column ?? 0}`)
}
