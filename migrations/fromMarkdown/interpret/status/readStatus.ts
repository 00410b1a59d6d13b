import type {EventStatus} from '../../../../schemas/content/documents.ts'
import type {Position} from '../../message.ts'
import type {ParsedPage} from '../../parse/page.ts'
import type {Fact} from '../facts.ts'
import {frontMatterKeys, type FrontMatterKeys} from '../frontMatterKeys.ts'
import {textOf, valuesOf, type NamedValue} from '../frontMatterValue.ts'
import type {Paragraph} from '../paragraphs/paragraph.ts'
import {sourceRange} from '../paragraphs/readParagraphs.ts'
import {statusOfLabel, statusOfSentence, statusOfTitle} from './statusWords.ts'

const titleKeys = ['title', 'subtitle']
const textKeys = [
  'excerpt',
  'ingresstext',
  'ingress',
  'description',
  'summary',
  'eventdatedesc',
  'when',
]

/** Only the first words of a body are about the event as a whole. */
const firstParagraphs = 2

const ofKey = ({value, path}: NamedValue): EventStatus | undefined => {
  const name = String(path.at(-1))
  if (value === true) return statusOfLabel(name)
  const text = textOf(value)
  return text === undefined || value === false ? undefined : statusOfLabel(text)
}

const fact = (
  value: EventStatus,
  evidence: string,
  place: Position,
  confidence: number,
): Fact<EventStatus> => ({value, evidence, place, confidence})

const inFrontMatter = (
  page: ParsedPage,
  names: readonly string[],
  read: (text: string) => EventStatus | undefined,
): Fact<EventStatus> | undefined => {
  for (const {value, place} of valuesOf(page.frontMatter, names)) {
    const text = textOf(value) ?? ''
    const status = read(text)
    if (status) return fact(status, text, place, 0.92)
  }
  return undefined
}

const inBody = (
  page: ParsedPage,
  paragraphs: readonly Paragraph[],
): Fact<EventStatus> | undefined => {
  const shown = paragraphs.filter(({text}) => text.trim() !== '').slice(0, firstParagraphs)
  for (const paragraph of shown) {
    const status = statusOfSentence(paragraph.text)
    if (status) {
      const range = {start: 0, end: paragraph.text.length}
      return fact(status, paragraph.text, page.locate(sourceRange(paragraph, range)), 0.9)
    }
  }
  return undefined
}

/**
 * Reads whether an event is cancelled, postponed, rescheduled or moved online: from a key of its
 * own, a label in the title, or a sentence at the page's beginning. Silence says nothing.
 */
export const readStatus = (
  page: ParsedPage,
  paragraphs: readonly Paragraph[],
  keys: FrontMatterKeys = frontMatterKeys,
): Fact<EventStatus> | undefined => {
  for (const source of valuesOf(page.frontMatter, keys.status)) {
    const status = ofKey(source)
    if (status) return fact(status, textOf(source.value) ?? '', source.place, 0.99)
  }
  return (
    inFrontMatter(page, titleKeys, statusOfTitle) ??
    inFrontMatter(page, textKeys, statusOfSentence) ??
    inBody(page, paragraphs)
  )
}
