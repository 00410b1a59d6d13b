import {makeMessage} from '../../messages/makeMessage.ts'
import type {Message} from '../../messages/message.ts'
import type {ParsedPage} from '../../parse/page.ts'
import {sourceRange} from '../paragraphs/readParagraphs.ts'
import type {PlacedTerms} from './pageTerms.ts'

/** What to say of last days that were not taken. */
export function lateMessages(page: ParsedPage, terms: readonly PlacedTerms[]): readonly Message[] {
  return terms.flatMap(({late, paragraph, range}) =>
    late === undefined
      ? []
      : [
          makeMessage('deadline-after-event', {
            source: 'interpret',
            path: page.path,
            place:
              paragraph && range
                ? page.locate(sourceRange(paragraph, range))
                : page.frontMatter.place(),
            reason: `\`${late}\` would be behind the event, or most of a year before it: no last day to register was taken`,
            hint: 'Look whether the event has the right day, or fill in the last day.',
            actual: late,
          }),
        ],
  )
}
