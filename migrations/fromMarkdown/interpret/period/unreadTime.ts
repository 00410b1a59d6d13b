import {makeMessage} from '../../messages/makeMessage.ts'
import type {Message} from '../../messages/message.ts'
import type {Lexicon} from '../lexicon/lexicon.ts'
import type {PeriodSources} from './periodSources.ts'
import {withoutMentions} from './readMentions.ts'
import {readClock, readWhen} from './readWhen.ts'

const figures = /\d/u
const clock = /\d{1,2}[:.]\d{2}/u

/**
 * What to say where words of front matter, which are kept beside the period, name a time that cannot
 * be read: "25:61", "from 6 till late".
 */
export function unreadTime(
  path: string,
  {texts, stated}: Pick<PeriodSources, 'texts' | 'stated'>,
  lexicon: Lexicon,
): readonly Message[] {
  const [said] = texts
  if (said === undefined || stated.from || readClock(said.text, lexicon).from) return []
  const namesDay = readWhen(said.text, lexicon).first !== undefined
  const rest = withoutMentions(said.text, lexicon)
  if (!(namesDay ? clock : figures).test(rest)) return []
  return [
    makeMessage('value-unread', {
      source: 'interpret',
      path,
      place: said.source.place,
      reason: `No time can be read from \`${said.text}\`; its words are kept beside the day`,
      hint: 'Understood is: a time such as `18:30`, `6 pm` or `18:00–20:00`.',
      actual: said.text,
    }),
  ]
}
