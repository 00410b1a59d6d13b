import {holdsWords} from '../../../../content/text/holdsWords.ts'
import {slugify} from '../../../../content/text/slug.ts'
import type {InterpretedPage} from '../../interpret/interpretedPage.ts'
import {lexiconOf} from '../../interpret/lexicon/lexicon.ts'
import {partsOfMap} from '../../interpret/place/readPlace.ts'
import {makeMessage} from '../../messages/makeMessage.ts'
import type {Message} from '../../messages/message.ts'
import type {SiteConfig} from '../../parse/jekyllSite.ts'
import {textsIn} from '../documents/standing/leaf.ts'
import type {PageEntry} from '../pageEntry.ts'
import {bodyText} from './bodyText.ts'
import {leftBeside} from './leftBeside.ts'
import {nameOf} from './nameOf.ts'
import type {Namer, Venue, Venues} from './venue.ts'

export const noVenues: Venues['find'] = () => undefined

interface Known extends Namer {
  readonly venue: Venue
  readonly written: InterpretedPage['page']['frontMatter']['written']
}

/** `_venues/harbour-hall.md` and `/venues/harbour-hall/` are called as their last part. */
const slugsOf = (name: string): readonly string[] => {
  const [last = name] = name.split('/').filter(Boolean).slice(-1)
  return [slugify(name), slugify(last.replace(/\.\p{L}{2,8}$/u, ''))]
}

const unnamed = ({venue: {path, place}, written}: Known): Message =>
  makeMessage('venue-unnamed', {
    reason: `No event names \`${place.name}\`; a place stands in the events that are there, so what this page says stands in no document`,
    source: 'link',
    path,
    hint: 'Name it in an event, by its name or by that of its file.',
    actual: JSON.stringify(written),
  })

/** Collects the pages of venues. What they say stands in the events that name them. */
export function startVenues(config: SiteConfig) {
  const known: Known[] = []
  const bySlug = new Map<string, Known[]>()
  const find: Venues['find'] = (page, name) => {
    const [found = []] = slugsOf(name).flatMap((slug) => {
      const own = bySlug.get(slug)?.filter(({draft}) => !draft || page.draft) ?? []
      return own.length === 0 ? [] : [own]
    })
    return (found.find(({language}) => language === page.language) ?? found[0])?.venue
  }
  return {
    find,
    count: (): number => known.length,
    /** @returns what there is to say of the page */
    add: (interpreted: InterpretedPage): readonly Message[] => {
      const {page, keys} = interpreted
      const {name} = nameOf(interpreted)
      const {name: _own, ...parts} = partsOfMap(
        page.frontMatter.written,
        keys,
        lexiconOf([page.language]),
      )
      const place = {_type: 'place' as const, name, ...parts}
      const texts = textsIn(place).slice(1)
      const left = leftBeside((text) => holdsWords(texts, text), interpreted, 'venue', config)
      const {text, messages} = bodyText(interpreted, false)
      const venue: Venue = {
        path: page.path,
        place,
        unmapped: {...left.unmapped, ...(text === '' ? {} : {content: text})},
      }
      const one = {
        venue,
        language: page.language,
        draft: page.draft,
        written: page.frontMatter.written,
      }
      known.push(one)
      for (const slug of new Set([page.slug, page.ownSlug, slugify(name)])) {
        bySlug.set(slug, [...(bySlug.get(slug) ?? []), one])
      }
      return [...interpreted.messages, ...messages, ...left.messages]
    },
    unnamed: (entries: Iterable<PageEntry>): readonly Message[] => {
      if (known.length === 0) return []
      const named = new Set<Venue>()
      for (const entry of entries) {
        const venue = entry.place === undefined ? undefined : find(entry, entry.place)
        if (venue !== undefined) named.add(venue)
      }
      return known.filter(({venue}) => !named.has(venue)).map(unnamed)
    },
  }
}
