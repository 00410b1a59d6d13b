import type {LinkKind} from '../../../content/links/link.ts'
import {defined} from '../../../content/objects/defined.ts'
import {cleanText} from '../../../content/text/cleanText.ts'
import {asciiAddress, webAddress} from '../../documents/webAddress.ts'
import type {Entry} from '../../entries/entry.ts'
import {guidOf} from '../../entries/guid.ts'
import {plainText} from '../../entries/plainText.ts'
import {clockText} from '../../entries/spanTexts.ts'
import {wordsOf} from '../../wording/wordsOf.ts'
import type {ChannelContent} from '../channelContent.ts'
import type {Ids} from './ids.ts'
import type {PlacedItem} from './place.ts'

export interface TalkLink {
  readonly url: string
  readonly title: string
  readonly type: 'web' | 'slides' | 'media' | 'related'
}

/** An item of a schedule in the words of its formats. Texts that are not known are empty. */
export interface Talk extends Ids {
  readonly room: string
  readonly title: string
  /** What is not as planned: "Cancelled". The formats have no other place for it. */
  readonly subtitle: string
  readonly type: string
  /** With the offset of its zone. */
  readonly date: string
  /** HH:MM by the same clock. */
  readonly start: string
  /** HH:MM, which is 00:00 where nothing says when it ends. */
  readonly duration: string
  /** With the offset; only if it is stated. */
  readonly end?: string
  readonly abstract: string
  readonly description: string
  readonly track: string
  readonly language: string
  readonly logo?: string
  readonly url: string
  readonly persons: readonly {readonly guid: string; readonly name: string}[]
  readonly links: readonly TalkLink[]
}

export interface TalkBackground {
  readonly content: ChannelContent
  /** The titles of groups, by `_id`. */
  readonly groups: ReadonlyMap<string, string>
}

export function talkOf(
  {entry, ids, room, start, end, until, timeZone}: PlacedItem,
  {content, groups}: TalkBackground,
): Talk {
  const {document, status, language, summary} = entry
  const date = clockText(start, timeZone)
  const image = webAddress(document.mainImage && content.imageUrl(document.mainImage, 800))
  return {
    ...ids,
    room,
    title: entry.title,
    subtitle: status === 'scheduled' ? '' : wordsOf(language).status[status],
    type: document._type === 'session' ? (document.kind ?? 'other') : 'event',
    date,
    start: date.slice(11, 16),
    duration: hoursText(until - start),
    ...defined({
      end: end === undefined ? undefined : clockText(end, timeZone),
      logo: image && asciiAddress(image),
    }),
    abstract: summary ?? '',
    description: cleanText(plainText(document.body)),
    track: trackOf(entry, groups),
    language: language ?? content.language,
    url: asciiAddress(entry.url ?? content.pageUrl),
    persons: entry.speakers.map((speaker) => ({guid: guidOf(`person ${speaker}`), name: speaker})),
    links: linksOf(entry),
  }
}

/** "01:30". An hour that comes twice counts twice. */
const hoursText = (milliseconds: number): string => {
  const minutes = Math.floor(milliseconds / 60_000)
  return [Math.floor(minutes / 60), minutes % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')
}

/** The first of its groups that the site shows. */
const trackOf = ({document}: Entry, groups: TalkBackground['groups']): string => {
  const [title = ''] = (document.groups ?? []).flatMap(({_ref = ''}) => groups.get(_ref) ?? [])
  return cleanText(title)
}

/** The titles of all groups that the events of a channel know of, by `_id`. */
export function groupTitles({events}: ChannelContent): ReadonlyMap<string, string> {
  const related = events.flatMap((event) => event.related)
  return new Map(
    related.flatMap((document): readonly (readonly [string, string])[] =>
      document._type === 'group' && document._id !== undefined && document.title !== undefined
        ? [[document._id, document.title]]
        : [],
    ),
  )
}

const linkTypes: Readonly<Record<LinkKind, TalkLink['type']>> = {
  website: 'web',
  programme: 'web',
  recording: 'media',
  slides: 'slides',
  livestream: 'media',
  social: 'web',
  repository: 'web',
  other: 'related',
}

const linksOf = ({document, seats, language}: Entry): readonly TalkLink[] => [
  ...seats.map(({label, url}) => ({url: asciiAddress(url), title: label, type: 'web' as const})),
  ...(document.links ?? []).flatMap(({url, title, kind = 'other'}) => {
    const address = webAddress(url)
    if (address === undefined) return []
    const words = wordsOf(language).linkKinds[kind]
    return [{url: asciiAddress(address), title: cleanText(title ?? words), type: linkTypes[kind]}]
  }),
]
