import {getPublishedId} from '@sanity/client/csm'

import {splitFrontMatter} from '../../fromMarkdown/parse/frontMatter/splitFrontMatter.ts'
import {renumber} from '../body/renumber.ts'
import {distance, isOfRows} from '../compare/distance.ts'
import {differing, type FieldName, type Fields, type PageContent} from '../compare/fields.ts'
import {writers} from '../fields/writers.ts'
import type {Writer, Writing} from '../fields/writing.ts'
import type {PageReading, SiteReading} from '../reading/siteReader.ts'
import {applyEdits, areApart} from '../text/textEdit.ts'

/** A page as one text of it is read, with what it then says. */
export interface Shown {
  /** The site that it was read with. */
  readonly site: SiteReading
  readonly reading: PageReading
  readonly content: PageContent
  readonly fields: Fields
}

/** A field that could not be written. */
export interface LeftField {
  readonly field: FieldName
  /** The other fields that would have changed too. */
  readonly along: readonly FieldName[]
}

/** What became of a page. */
export interface WrittenPage {
  readonly text: string
  readonly left: readonly LeftField[]
}

type Writings = (shown: Shown) => Writing | undefined

const fieldsBehind = (writer: Writer): ReadonlySet<FieldName> =>
  new Set(writers.slice(writers.indexOf(writer) + 1).flatMap(({fields}) => fields))

interface Judged {
  readonly isDone: boolean
  /** How much better the page is than before; 0 where it is not, or something else is worse. */
  readonly gain: number
  readonly along: readonly FieldName[]
}

/** Whether an attempt made the page say what it is to say, and nothing else. */
const judge = (writer: Writer, wanted: Fields, before: Fields, after: Fields): Judged => {
  const later = fieldsBehind(writer)
  const old = differing(wanted, before)
  const now = differing(wanted, after)
  const own = new Set(writer.fields)
  const along = now.filter(
    (name) =>
      !own.has(name) && !later.has(name) && (!old.includes(name) || before[name] !== after[name]),
  )
  const open = now.filter((name) => own.has(name))
  const isStill = open.every(
    (name) => old.includes(name) && (before[name] === after[name] || isOfRows(name)),
  )
  const fixed = writer.fields.filter((name) => old.includes(name) && !now.includes(name)).length
  const nearer = distance(writer.fields, wanted, before) - distance(writer.fields, wanted, after)
  const hasHarm = along.length > 0
  return {
    isDone: open.length === 0 && !hasHarm,
    gain: isStill && !hasHarm && nearer >= 0 ? fixed * ofField + nearer : 0,
    along: [...along, ...open.filter((name) => !old.includes(name))],
  }
}

/** A field that is said as a whole counts more than anything in rows. */
const ofField = 1000

const sameDocument = (one: Shown, other: Shown): boolean =>
  getPublishedId(one.content.document._id) === getPublishedId(other.content.document._id) &&
  one.content.document._type === other.content.document._type

const readOf = ({reading, content: {document}}: Shown) => ({reading, document})

/** The text of a page whose lists count again; nothing where they do. */
const withNumbers = (start: Shown, shown: Shown): string | undefined => {
  if (shown.reading.page.body === start.reading.page.body) return undefined
  const {text} = shown.reading.file
  const body = splitFrontMatter(text)?.bodyStart ?? 0
  const edits = renumber(readOf(start), readOf(shown)).map((edit) => ({
    start: body + edit.start,
    end: body + edit.end,
    text: edit.text,
  }))
  return edits.length === 0 ? undefined : applyEdits(text, edits)
}

/**
 * Writes a page field by field. Yields texts to be read, and takes only what reads back as it is to
 * be: first the smallest edit, then more explicit ones; what no edit can say stays as it was.
 * @param start the page as it is
 * @param wanted what it is to say, in normal form
 */
export function* writePage(
  start: Shown,
  wanted: Fields,
  writingOf: Writings,
): Generator<string, WrittenPage, Shown | undefined> {
  let shown = start
  const left: LeftField[] = []
  for (const writer of writers) {
    const open = differing(wanted, shown.fields).filter((name) => writer.fields.includes(name))
    if (open.length === 0) continue
    let best: {readonly shown: Shown; readonly gain: number} | undefined
    let isDone = false
    const along = new Set<FieldName>()
    const tried = new Set<string>()
    for (const attempt of writer.attempts) {
      const writing = writingOf(shown)
      const edits = writing === undefined ? undefined : attempt(writing)
      if (edits === undefined || !areApart(edits)) continue
      const text = applyEdits(shown.reading.file.text, edits)
      if ((text === shown.reading.file.text && edits.length > 0) || tried.has(text)) continue
      tried.add(text)
      const read = yield text
      if (read === undefined || !sameDocument(shown, read)) continue
      const judged = judge(writer, wanted, shown.fields, read.fields)
      for (const name of judged.along) along.add(name)
      if (judged.isDone) {
        shown = read
        isDone = true
        break
      }
      if (judged.gain > (best?.gain ?? 0)) best = {shown: read, gain: judged.gain}
    }
    if (isDone) continue
    if (best !== undefined) shown = best.shown
    const still = differing(wanted, shown.fields).filter((name) => writer.fields.includes(name))
    left.push(
      ...still.map((field) => ({field, along: [...along].filter((name) => name !== field)})),
    )
  }
  const counted = withNumbers(start, shown)
  if (counted !== undefined) {
    const read = yield counted
    const isSame = read !== undefined && sameDocument(shown, read)
    if (isSame && differing(shown.fields, read.fields).length === 0) shown = read
  }
  const written = new Set(writers.flatMap(({fields}) => fields))
  const others = differing(wanted, shown.fields).filter((name) => !written.has(name))
  return {
    text: shown.reading.file.text,
    left: [...left, ...others.map((field) => ({field, along: []}))],
  }
}
