import type {Json} from '../../fromMarkdown/dataset/json.ts'
import {readMentions} from '../../fromMarkdown/interpret/period/readMentions.ts'
import {weekdayNumber} from '../period/calendarNames.ts'
import {applyEdits, areApart} from '../text/textEdit.ts'
import {isLeftBehind, readPeriodValue} from './normalPeriod.ts'

/** Words with the kinds of what they name in place of days and times. */
export function frameOf(text: string): string {
  const named = readMentions(text).map(({start, end, kind}) => ({start, end, text: `<${kind}>`}))
  const rest = areApart(named) ? applyEdits(text, named) : text
  return rest
    .replaceAll(/\p{L}+/gu, (word) => (weekdayNumber(word) === undefined ? word : ''))
    .replaceAll(/[\s\d.:–-]+/gu, '')
    .toLowerCase()
}

/**
 * The words of a period that name other dates than it has. Where they differ from those of the page
 * in nothing else, the dates moved and left them behind; others were written by an editor, and no
 * page says them beside these dates.
 */
export function strayWords(wanted: Json | undefined, shown: Json | undefined): string | undefined {
  const [own, other] = [readPeriodValue(wanted), readPeriodValue(shown)]
  if (own?.text === undefined || !isLeftBehind(own)) return undefined
  return other?.text !== undefined && frameOf(own.text) === frameOf(other.text)
    ? undefined
    : own.text
}
