import {readMentions} from '../period/readMentions.ts'

const longestName = 60
/** Headings of what usually follows the projects on a page. */
const otherSection =
  /^\P{L}*(?:anmäl|registrer|register|registration|sign\s?up|rsvp|o\.?s\.?a\b|biljett|ticket|program|agenda|schema|schedule|tid\b|time|när|var\b|vart|when|where|plats|venue|location|vem|vilka|who|hur|how|vad\b|what|varför|why|kontakt|contact|fråg|question|om\s|about|arrangör|organi[sz]er|partner|sponsor|mat\b|food|kostnad|pris|price|regler|rules|jury|välkom|welcome|praktisk|practical|övrig|other|mer\s|more|läs\s|read\s|tips|förkunskaper|prior|deltagare|participants|facilitator|moderator|talare|speaker|gäst|special|guest|läng|note|obs|tack|thank)/iu

/** Whether a title among those of projects may be one's name, and is not of another section. */
export function mayNameProject(text: string): boolean {
  return (
    text.length <= longestName &&
    !/[.?:]$/u.test(text) &&
    !otherSection.test(text) &&
    readMentions(text).length === 0
  )
}
