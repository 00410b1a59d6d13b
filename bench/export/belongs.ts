import {samePlaces} from '../../content/lists/samePlaces.ts'
import type {Field} from '../../migrations/fromMarkdown/mapping/mappingShape.ts'
import {plainKey} from '../../migrations/fromMarkdown/mapping/plainKey.ts'
import {
  keysOf,
  frontMatterText,
  nodeAt,
  endOf,
} from '../../migrations/toJekyll/frontMatter/frontMatterText.ts'
import type {PageReading} from '../../migrations/toJekyll/reading/siteReader.ts'

/** The lines of two texts that are not in both, by their numbers from 0. */
interface ChangedLines {
  readonly gone: ReadonlySet<number>
  readonly came: ReadonlySet<number>
}

const changedLines = (before: string, after: string): ChangedLines => {
  const [old, now] = [before.split('\n'), after.split('\n')]
  const places = samePlaces(old, now)
  const kept = new Set(places.filter((place) => place !== undefined))
  return {
    gone: new Set(places.flatMap((place, line) => (place === undefined ? [line] : []))),
    came: new Set(now.flatMap((_, line) => (kept.has(line) ? [] : [line]))),
  }
}

/** Which keys of front matter hold a field of a document. */
const keysFor: Readonly<Record<string, readonly Field[]>> = {
  title: ['title'],
  excerpt: ['excerpt'],
  period: ['start', 'startTime', 'end', 'endTime', 'when'],
  place: ['place', 'address', 'placeUrl'],
  attendanceMode: ['attendanceMode', 'place'],
  registration: ['links', 'registration', 'tickets', 'callForProposals'],
  links: ['links'],
  language: ['language'],
}

const linesIn = (text: string, start: number, end: number): readonly number[] => {
  const first = text.slice(0, start).split('\n').length - 1
  const last = text.slice(0, Math.max(start, end)).split('\n').length - 1
  return Array.from({length: last - first + 1}, (_, index) => first + index)
}

/** The lines of a page that hold some fields: their keys, and for the text the lines of the body. */
const linesOf = (page: PageReading, fields: readonly string[]): ReadonlySet<number> => {
  const {text} = page.file
  const matter = frontMatterText(text)
  if (matter === undefined) return new Set()
  const names = new Set(
    fields.flatMap((field) => (keysFor[field] ?? []).flatMap((each) => page.keys[each])),
  )
  const parents = new Set([...names].map((name) => name.split('.', 1)[0]))
  const held = keysOf(matter.root).filter((key) => parents.has(plainKey(key)))
  const ofKeys = held.flatMap((key) => {
    const node = nodeAt(matter.root, [key])
    const at = matter.yaml.search(
      new RegExp(`^${key.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')}\\s*:`, 'mu'),
    )
    return node === undefined
      ? []
      : linesIn(text, matter.start + at, matter.start + Math.max(at, endOf(matter, node)))
  })
  const isText = fields.some((field) => ['body', 'sessions', 'presentations'].includes(field))
  return new Set([...ofKeys, ...(isText ? linesIn(text, matter.bodyStart, text.length) : [])])
}

interface Strangers {
  /** Lines of the diff that belong to no field of the edit. */
  readonly lines: number
  /** Lines of the diff. */
  readonly all: number
}

/**
 * Counts the lines of a diff that do not belong to the edit. A line belongs to it if it stands under
 * a key of front matter that holds an edited field, before or after; in the text, if an edit of the
 * text made it go or come. Empty lines beside such a line belong to it too.
 * @param most the most lines of text that the edit may take away or add; keeps an edit of one
 *   paragraph from rewriting others
 */
export function strangersIn(
  before: PageReading,
  after: PageReading,
  fields: readonly string[],
  most: number,
): Strangers {
  const {gone, came} = changedLines(before.file.text, after.file.text)
  const count = (lines: ReadonlySet<number>, page: PageReading): number => {
    const own = linesOf(page, fields)
    const texts = page.file.text.split('\n')
    const bodyLine =
      page.file.text.slice(0, frontMatterText(page.file.text)?.bodyStart ?? 0).split('\n').length -
      1
    const words = [...lines].filter((line) => (texts[line] ?? '').trim() !== '')
    const outside = words.filter((line) => !own.has(line)).length
    const inText = words.filter((line) => own.has(line) && line >= bodyLine).length
    return outside + Math.max(0, inText - most)
  }
  return {lines: count(gone, before) + count(came, after), all: gone.size + came.size}
}
