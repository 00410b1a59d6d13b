import type {LinkKind} from '../../../content/links/link.ts'
import {defined} from '../../../content/objects/defined.ts'
import {cleanText} from '../../../content/text/cleanText.ts'
import {referred} from '../../documents/pageContent.ts'
import {asciiAddress, webAddress} from '../../documents/webAddress.ts'
import {type Entry, whereOf} from '../../entries/entry.ts'
import {guidOf} from '../../entries/guid.ts'
import {plainText} from '../../entries/plainText.ts'
import {clockText} from '../../entries/spanTexts.ts'
import {wordsOf} from '../../wording/wordsOf.ts'
import type {ChannelContent} from '../channelContent.ts'
import type {Ids, KnownItem} from './ids.ts'

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
  /** HH:MM; 00:00 where nobody says when it ends. */
  readonly duration: string
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

/** @param place Where all of the programme is, which no item has to say again. */
export function talkOf(
  {entry, ids, start, end, timeZone}: KnownItem,
  content: ChannelContent,
  place: string | undefined,
): Talk {
  const {document, status, language, summary, room} = entry
  const date = clockText(start, timeZone)
  const image = webAddress(document.mainImage && content.imageUrl(document.mainImage, 800))
  const own = entry.place === place ? (room ?? place) : whereOf(entry)
  return {
    ...ids,
    room: own ?? '',
    title: entry.title,
    subtitle: status === 'scheduled' ? '' : wordsOf(language).status[status],
    type: document._type === 'session' ? (document.kind ?? 'other') : 'event',
    date,
    start: date.slice(11, 16),
    duration: hoursText((end ?? start) - start),
    ...defined({
      end: end === undefined ? undefined : clockText(end, timeZone),
      logo: image && asciiAddress(image),
    }),
    abstract: summary ?? '',
    description: cleanText(plainText(document.body)),
    track: trackOf(entry, content),
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
const trackOf = ({document}: Entry, {events}: ChannelContent): string => {
  const related = events.flatMap((event) => event.related)
  const [group] = referred({document, related}, document.groups, 'group')
  return cleanText(group?.title ?? '')
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
