import type {InterpretedPage} from '../interpret/interpretedPage.ts'
import {surveyPage} from '../link/surveyPage.ts'
import type {PageMappings} from '../mapping/pageMapper.ts'
import type {ConvertOptions, SiteConfig, SiteFile} from '../parse/jekyllSite.ts'
import {interpretFile} from './interpretFile.ts'
import {type Survey, surveyWith} from './keptPage.ts'
import type {PageShelf} from './pageShelf.ts'

/** What decides how the pages of a site are interpreted. */
export interface ReadingSetup {
  readonly config: SiteConfig
  readonly options: ConvertOptions
  readonly mappings: PageMappings
  /** How many the site has. */
  readonly pages: number
}

/** A page as the first pass finds it. */
export interface SurveyedPage {
  readonly survey: Survey
  readonly page: () => InterpretedPage
}

/** Interprets the pages of a site, and keeps them from the first pass for the second where it can. */
export interface PageReading {
  /** In the order in which files are given, each with what it was given with. */
  readonly survey: <Item>(
    items: AsyncIterable<readonly [item: Item, file: SiteFile | undefined]>,
  ) => AsyncIterable<readonly [item: Item, surveyed: SurveyedPage | undefined]>
  readonly interpret: (file: SiteFile) => InterpretedPage
  /** Each page once; `undefined` where it was not kept. */
  readonly take: PageShelf['take']
}

/** What the whole site is told of a page; the entry's number is that of the site's to give. */
export function surveyOf(page: InterpretedPage, {origins}: SiteConfig): Survey {
  const {type} = page
  return surveyWith(
    page,
    type === undefined ? undefined : surveyPage(page, type, origins.length > 0, 0),
  )
}

/** Interprets one page after the other. */
export function readingAlone(
  {config, options, mappings}: ReadingSetup,
  shelf: PageShelf,
): PageReading {
  const interpret = (file: SiteFile): InterpretedPage =>
    interpretFile(file, config, options, mappings.of)
  return {
    survey: async function* (items) {
      for await (const [item, file] of items) {
        if (file === undefined) {
          yield [item, undefined]
          continue
        }
        const page = interpret(file)
        shelf.put(page, file)
        yield [item, {survey: surveyOf(page, config), page: () => page}]
      }
    },
    interpret,
    take: shelf.take,
  }
}
