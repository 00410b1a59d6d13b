import type {Lexicon} from '../lexicon/lexicon.ts'
import {readMentions} from '../period/readMentions.ts'
import {pattern} from '../tokens/pattern.ts'

const longestName = 60
/** Headings of what usually follows the projects on a page. */
const otherSection = pattern('^ ~ otherSection')

/** Whether a title among those of projects may be one's name, and is not of another section. */
export function mayNameProject(text: string, lexicon: Lexicon): boolean {
  return (
    text.length <= longestName &&
    !/[.?:]$/u.test(text) &&
    !otherSection.fits(lexicon.read(text)) &&
    readMentions(text, lexicon).length === 0
  )
}
