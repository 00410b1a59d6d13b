import {languageTag} from '../../../../content/language/languageTag.ts'
import {defaultFields} from '../../mapping/defaults/defaultFields.ts'
import type {FieldKeys} from '../../mapping/mappingShape.ts'
import {firstText} from '../../mapping/pageKeys.ts'
import type {SiteConfig} from '../../parse/jekyllSite.ts'
import type {ParsedPage} from '../../parse/page.ts'
import {baseLanguage} from '../lexicon/lexicon.ts'
import {detectLanguage} from './detectLanguage.ts'

/** Fewer small words than this do not tell a page's language from that of its site. */
const fewest = 20
/** By how much they have to outnumber those of the site's language. */
const margin = 2

const measured = ({body, language}: ParsedPage): string => {
  const reading = detectLanguage(body)
  if (reading === undefined || reading.count < fewest) return language
  const said = reading.counts.get(baseLanguage(language)) ?? 0
  return reading.count >= said * margin ? reading.language : language
}

/**
 * A page with its language (BCP 47): what it says under its keys, else what the site says, else what
 * its text is in.
 */
export function withLanguage(page: ParsedPage, keys: FieldKeys, {said}: SiteConfig): ParsedPage {
  if (!page.saysLanguage || keys.language !== defaultFields.language) {
    const language = languageTag(firstText(page.frontMatter, keys.language) ?? '')
    if (language !== undefined) return {...page, language, saysLanguage: true}
  }
  if (page.saysLanguage || said.language !== undefined) return page
  const language = measured(page)
  return language === page.language ? page : {...page, language}
}
