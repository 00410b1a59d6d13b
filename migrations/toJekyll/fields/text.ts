import {defined} from '../../../content/objects/defined.ts'
import {isObject} from '../../fromMarkdown/dataset/json.ts'
import {bodyEdits, type Scope} from '../body/bodyEdits.ts'
import {unitsOf} from '../body/units.ts'
import {wantedBody} from '../body/wantedBody.ts'
import {normalBlocks} from '../compare/normalBody.ts'
import {footnotesOf} from '../markdown/footnotes.ts'
import {markdownHabits} from '../markdown/habits.ts'
import type {Manner} from '../markdown/inline.ts'
import type {Attempt, Writer} from './writing.ts'

const inManner =
  (scope: Scope, manner: Manner): Attempt =>
  (writing) => {
    const {reading, matter, neighbours} = writing
    const body = reading.page.body
    const source = {
      body,
      units: unitsOf(reading, writing.shown.document),
      ranges: reading.body.ranges,
    }
    const habits = markdownHabits([body, ...neighbours.slice(0, 12).map(({page}) => page.body)])
    const wanted = normalBlocks(wantedBody(writing))
    const footnotes = footnotesOf(
      reading,
      wanted.map(({block}) => block),
    )
    const edits = bodyEdits(source, wanted, scope, {
      habits,
      manner,
      lineBreak: matter.lineBreak,
      footnote: footnotes.reference,
      imageOf: writing.imageOf,
    })
    const all = [...edits, ...footnotes.definitions(matter.lineBreak)]
    const changing = all.filter(({start, end, text}) => body.slice(start, end) !== text)
    if (changing.length === 0) return undefined
    const isOpen = !reading.file.text.slice(0, matter.bodyStart).endsWith('\n')
    return changing.map((edit) => ({
      start: matter.bodyStart + edit.start,
      end: matter.bodyStart + edit.end,
      text: isOpen && edit.start === 0 ? matter.lineBreak + edit.text : edit.text,
    }))
  }

/** Where sessions or projects cannot be written, the rest of the text still can: they stay as they are. */
const without =
  (parts: readonly ('sessions' | 'presentations')[], attempt: Attempt): Attempt =>
  (writing) => {
    const {wanted, shown} = writing
    const {presentations: _wanted, ...document} = wanted.document
    const {presentations} = shown.document
    return attempt({
      ...writing,
      wanted: {
        ...wanted,
        ...defined({
          sessions: parts.includes('sessions') ? shown.sessions : undefined,
          document: parts.includes('presentations')
            ? {...document, ...(presentations === undefined ? {} : {presentations})}
            : undefined,
        }),
      },
    })
  }

/** A session without a time stands in no programme; the others can be written. */
const timed =
  (attempt: Attempt): Attempt =>
  (writing) => {
    const {wanted} = writing
    const sessions = wanted.sessions.filter(({period}) => isObject(period) && 'start' in period)
    if (sessions.length === wanted.sessions.length || sessions.length === 0) return undefined
    return attempt({...writing, wanted: {...wanted, sessions}})
  }

const whole: readonly Attempt[] = [
  inManner('words', 'light'),
  inManner('blocks', 'light'),
  inManner('blocks', 'careful'),
  inManner('blocks', 'html'),
  inManner('stretch', 'careful'),
  inManner('stretch', 'html'),
  inManner('all', 'careful'),
  inManner('all', 'html'),
  inManner('everything', 'careful'),
  inManner('everything', 'html'),
]

/** The text, with the sessions and presented projects that stand in it. */
export const text: Writer = {
  fields: ['body', 'presentations', 'sessions'],
  attempts: [
    ...whole,
    ...whole.slice(0, 6).map(timed),
    ...([['sessions'], ['presentations'], ['sessions', 'presentations']] as const).flatMap(
      (parts) => whole.slice(0, 6).map((attempt) => without(parts, attempt)),
    ),
  ],
}
