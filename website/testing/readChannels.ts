import {parseFeed} from '@rowanmanning/feed-parser'
import {JSDOM} from 'jsdom'

/** What a reader of feeds or pages finds of an event, by the class names of h-event. */
export interface ReadEntry {
  readonly title: string | undefined
  readonly address: string | undefined
  readonly status: string
  readonly start: string | undefined
  readonly end: string | undefined
  readonly zone: string | undefined
  readonly where: string | undefined
}

const {document, DOMParser} = new JSDOM().window

const factsIn = (element: Element) => ({
  status: element.querySelector('.p-status')?.getAttribute('value') ?? 'scheduled',
  start: element.querySelector('.dt-start')?.getAttribute('datetime') ?? undefined,
  end: element.querySelector('.dt-end')?.getAttribute('value') ?? undefined,
  zone: element.querySelector('.dt-start')?.getAttribute('data-time-zone') ?? undefined,
  where: element.querySelector('.p-location')?.textContent,
})

const parsed = (html: string): Element => {
  const element = document.createElement('div')
  element.innerHTML = html
  return element
}

/** The events on a page, or on a part of one. */
export function readPage(html: string): readonly ReadEntry[] {
  return [...parsed(html).querySelectorAll('.h-event')].map((element) => ({
    ...factsIn(element),
    title: element.querySelector('.p-name')?.textContent,
    address: element.querySelector('a.u-url')?.getAttribute('href') ?? undefined,
  }))
}

const parser = new DOMParser()

const xmlOf = (text: string): Document => parser.parseFromString(text, 'application/xml')

/**
 * All elements of these names. (jsdom keeps listeners for each document that is asked for a selector,
 * and looks through those of all others.)
 */
const elementsOf = (parent: Document | Element, ...names: readonly string[]): readonly Element[] =>
  names.flatMap((name) => [...parent.getElementsByTagName(name)])

/** The entries of an Atom or RSS feed, as a browser's parser of XML understands them. */
export function readFeed(text: string): readonly ReadEntry[] {
  return elementsOf(xmlOf(text), 'entry', 'item').map((element) => {
    const textOf = (name: string) => elementsOf(element, name)[0]?.textContent
    const [link] = elementsOf(element, 'link')
    return {
      ...factsIn(parsed(textOf('content') ?? textOf('content:encoded') ?? '')),
      title: textOf('title'),
      address: link?.getAttribute('href') ?? link?.textContent,
    }
  })
}

/**
 * What an independent parser of feeds makes of them. It resolves entities once more than XML has
 * them, for the sake of feeds that are escaped twice: `&amp;` in a title is `&` to it.
 */
export function parseItems(text: string) {
  return parseFeed(text).items.map(({id, title, url, updated}) => ({
    id,
    title: title ?? '',
    address: url ?? '',
    updated,
  }))
}

/** A text in which entities are resolved once more. */
export function resolved(text: string): string {
  return parsed(text.replaceAll('<', '&lt;')).textContent
}

interface JsonFeedItem {
  readonly title: string
  readonly url: string
  readonly content_html: string
}

export function readJsonFeed(text: string): readonly ReadEntry[] {
  const {items}: {readonly items: readonly JsonFeedItem[]} = JSON.parse(text)
  return items.map(({title, url, content_html}) => ({
    ...factsIn(parsed(content_html)),
    title,
    address: url,
  }))
}

/** An item of a schedule, whose boxes of several days are one again. */
export interface ReadTalk {
  readonly title: string
  readonly address: string
  readonly subtitle: string
  readonly room: string
  readonly start: number
  /** Milliseconds since 1970. */
  readonly end: number
  /** By the clock of its zone, with the offset. */
  readonly date: string
}

interface Box {
  readonly title: string
  readonly url: string
  readonly subtitle: string | null
  readonly room: string
  readonly date: string
  readonly start: string
  readonly duration: string
}

const minutes = (hours: string): number => {
  const [hour = 0, minute = 0] = hours.split(':').map(Number)
  return hour * 60 + minute
}

const endOf = ({date, duration}: Box): number => Date.parse(date) + minutes(duration) * 60_000

/** Boxes that follow each other and say the same are one event. */
const joined = (boxes: readonly Box[]): readonly ReadTalk[] =>
  [...Map.groupBy(boxes, ({url}) => url).values()].map((same) => {
    const [first, ...others] = same.toSorted((a, b) => Date.parse(a.date) - Date.parse(b.date))
    if (first === undefined) throw new Error('An event without a box.')
    const end = others.reduce((last, box) => {
      if (Date.parse(box.date) !== last) throw new Error(`${box.url} has a gap before ${box.date}`)
      return endOf(box)
    }, endOf(first))
    if (first.date.slice(11, 16) !== first.start) throw new Error(`${first.url} starts twice`)
    const {title, url, subtitle, room, date} = first
    return {title, address: url, subtitle: subtitle ?? '', room, start: Date.parse(date), end, date}
  })

interface JsonSchedule {
  readonly schedule: {
    readonly conference: {
      readonly time_zone_name?: string
      readonly days: readonly {readonly rooms: Readonly<Record<string, readonly Box[]>>}[]
    }
  }
}

export function readScheduleJson(text: string): readonly ReadTalk[] {
  const {schedule}: JsonSchedule = JSON.parse(text)
  return joined(schedule.conference.days.flatMap(({rooms}) => Object.values(rooms).flat()))
}

export function readScheduleXml(text: string): readonly ReadTalk[] {
  const boxes = elementsOf(xmlOf(text), 'event').map((element): Box => {
    const path = `${element.parentElement?.parentElement?.tagName}/${element.parentElement?.tagName}`
    if (path !== 'day/room') throw new Error(`An event stands in ${path}`)
    const textOf = (name: string): string =>
      [...element.children].find(({tagName}) => tagName === name)?.textContent ?? ''
    return {
      title: textOf('title'),
      url: textOf('url'),
      subtitle: textOf('subtitle'),
      room: textOf('room'),
      date: textOf('date'),
      start: textOf('start'),
      duration: textOf('duration'),
    }
  })
  return joined(boxes)
}
