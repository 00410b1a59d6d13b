import type {Period} from '../../../../../content/time/period.ts'
import type {YamlValue} from '../../../../../psych/index.ts'
import {asFrontMatter} from '../../../mapping/asFrontMatter.ts'
import type {FieldKeys} from '../../../mapping/mappingShape.ts'
import type {ParsedPage} from '../../../parse/page.ts'
import type {Lexicon} from '../../lexicon/lexicon.ts'
import type {CalendarDay} from '../../period/zonedTime.ts'
import type {ProgrammeDays} from '../programmeDay.ts'

export type Path = readonly (string | number)[]
export type YamlMap = Readonly<Record<string, YamlValue>>

/** The event whose front matter has the rows. */
export interface RowsOf {
  readonly page: ParsedPage
  readonly keys: FieldKeys
  readonly lexicon: Lexicon
  /** Of the event. */
  readonly period: Period | undefined
  readonly days: ProgrammeDays
}

/** Where a row stands, and what stands above it. */
export interface Above {
  readonly path: Path
  readonly day?: CalendarDay
  readonly room?: string
  /** The key of a map whose keys are times: `"18:30": {title: …}`. */
  readonly time?: string
}

/** A row of front matter that says of one session what it is. */
export interface Row extends Above {
  readonly map: YamlMap
}

/** A row that is a line as a programme in a text has it: "18:30 Knots (Ada Berg)". */
export interface RowLine extends Above {
  readonly text: string
}

/** A row as a page of its own, for what reads pages. */
export function rowPage({path, map}: Row, {page}: RowsOf): ParsedPage {
  const place: ParsedPage['frontMatter']['place'] = (...own) =>
    page.frontMatter.place(...path, ...own)
  return {...page, frontMatter: asFrontMatter(map, place)}
}
