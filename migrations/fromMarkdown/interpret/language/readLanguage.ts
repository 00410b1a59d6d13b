import {defaultFields} from '../../mapping/defaults/defaultFields.ts'
import {type NamedValue, valuesOf} from '../../mapping/frontMatterValue.ts'
import type {FieldKeys} from '../../mapping/mappingShape.ts'
import {makeMessage} from '../../messages/makeMessage.ts'
import type {Message} from '../../messages/message.ts'
import type {ParsedPage} from '../../parse/page.ts'
import {saidBy} from '../factRules.ts'
import {factAt, type Fact} from '../facts.ts'
import {baseLanguage} from '../lexicon/lexicon.ts'
import type {Paragraph} from '../paragraphs/paragraph.ts'
import {sourceRange} from '../paragraphs/readParagraphs.ts'
import {detectLanguage} from './detectLanguage.ts'

export interface LanguageFinding {
  /** The language of the body; none where too little of it is text. */
  readonly bodyLanguage?: Fact<string>
  readonly messages: readonly Message[]
}

/** Fewer small words than this tell no language. */
const fewest = 8
/** By how much the body's language has to outnumber the one that the page says. */
const margin = 1.6

const longestEvidence = 120

const shorten = (text: string): string =>
  text.length <= longestEvidence ? text : `${text.slice(0, longestEvidence - 1).trimEnd()}…`

const hasText = ({text}: Paragraph): boolean => text.trim() !== ''

/** The first paragraph that is in a language, to show why. */
const proof = (paragraphs: readonly Paragraph[], language: string): Paragraph | undefined =>
  paragraphs.find(({text}) => {
    const reading = detectLanguage(text)
    return reading?.language === language && reading.count >= 4
  }) ?? paragraphs.find(hasText)

/** What the page itself says, not a default of the site. */
const ownValue = ({frontMatter}: ParsedPage, keys: FieldKeys): NamedValue | undefined =>
  valuesOf(frontMatter, keys.language).find(({path: [key]}) =>
    frontMatter.ownKeys.includes(String(key)),
  )

/**
 * Tells the language of a page's body by its small words. Another one than the page says is
 * reported at its `lang`; nothing is corrected, since the page may say so on purpose.
 */
export function readLanguage(
  page: ParsedPage,
  paragraphs: readonly Paragraph[],
  keys: FieldKeys = defaultFields,
): LanguageFinding {
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n')
  const reading = detectLanguage(text)
  if (!reading || reading.count < fewest) return {messages: []}
  const said = baseLanguage(page.language)
  const ofSaid = reading.counts.get(said) ?? 0
  const differs = said !== reading.language && reading.count >= ofSaid * margin
  const language = differs ? reading.language : said
  const rule = differs ? 'language-of-text' : 'language-agreed'
  const shown = differs ? proof(paragraphs, language) : paragraphs.find(hasText)
  const evidence = shorten(shown?.text ?? '')
  const stated = ownValue(page, keys)
  return {
    bodyLanguage: factAt(language, evidence, rule, () =>
      shown
        ? page.locate(sourceRange(shown, {start: 0, end: shown.text.length}))
        : page.frontMatter.place(),
    ),
    messages:
      differs && stated !== undefined
        ? [
            makeMessage('language-differs', {
              source: 'interpret',
              path: page.path,
              place: stated.place,
              reason: `The page says \`${page.language}\`, its text is in \`${language}\``,
              actual: page.language,
              expected: language,
              evidence,
              ...saidBy(rule),
              hint: 'Leave it if that is meant; else correct `lang`.',
            }),
          ]
        : [],
  }
}
