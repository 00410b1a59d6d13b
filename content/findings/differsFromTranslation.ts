import type {EventStatus} from '../documents/documents.ts'
import {attendanceModeTitles, eventStatusTitles} from '../documents/titles.ts'
import {languageTitle} from '../language/language.ts'
import {millisecondsOf} from '../time/moment.ts'
import type {Period} from '../time/period.ts'
import {periodText} from '../time/periodText.ts'
import type {CheckedDocument} from './checkedDocument.ts'
import type {FieldPath} from './finding.ts'
import type {Rule, RuleFinding} from './findingContext.ts'
import type {RuleId} from './ruleTitles.ts'

/** Time, place and state are facts and the same in each language. */
export const differsFromTranslation: Rule = (document, {translations}) =>
  translations.flatMap((translation) => [
    ...timeDiffers(document, translation),
    ...placeDiffers(document, translation),
    ...modeDiffers(document, translation),
    ...statusDiffers(document, translation),
  ])

interface Facts {
  readonly there: string
  readonly here: string
  readonly path: FieldPath
  readonly advice?: string
}

const differs = (ruleId: RuleId, {language}: CheckedDocument, facts: Facts): RuleFinding => ({
  ruleId,
  severity: 'warning',
  message: `The page in ${languageTitle(language) ?? 'the other language'} says “${facts.there}”, this one “${facts.here}”. ${facts.advice ?? 'Make them agree.'}`,
  path: facts.path,
})

/** A session that states no time or place has it from its event, in each language. */
const timeDiffers = (here: CheckedDocument, there: CheckedDocument): readonly RuleFinding[] => {
  const [one, other] = [here.period, there.period]
  if (one?.start === undefined || other?.start === undefined || sameTime(one, other)) return []
  const facts = {there: periodText(other), here: periodText(one), path: ['period', 'start']}
  return [differs('time-differs', there, facts)]
}

const sameTime = (one: Partial<Period>, other: Partial<Period>): boolean =>
  millisecondsOf(one.start) === millisecondsOf(other.start) &&
  millisecondsOf(one.end) === millisecondsOf(other.end) &&
  (one.allDay ?? false) === (other.allDay ?? false) &&
  (one.kind ?? 'once') === (other.kind ?? 'once')

/** Names of places are translated, addresses are not: names count where there is no address. */
const placeDiffers = (here: CheckedDocument, there: CheckedDocument): readonly RuleFinding[] => {
  const field =
    here.place?.address !== undefined && there.place?.address !== undefined ? 'address' : 'name'
  const [one, other] = [here.place?.[field], there.place?.[field]]
  if (one === undefined || other === undefined || sameWords(one, other)) return []
  const advice =
    field === 'name'
      ? 'If it is the same place, give its address in both; otherwise make them agree.'
      : 'Make them agree.'
  return [
    differs('place-differs', there, {there: other, here: one, path: ['place', field], advice}),
  ]
}

const sameWords = (one: string, other: string): boolean => plain(one) === plain(other)
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const modeDiffers = (here: CheckedDocument, there: CheckedDocument): readonly RuleFinding[] => {
  const [one, other] = [here.attendanceMode, there.attendanceMode]
  if (one === undefined || other === undefined || one === other) return []
  const facts = {
    there: attendanceModeTitles[other],
    here: attendanceModeTitles[one],
    path: ['attendanceMode'],
  }
  return [differs('place-differs', there, facts)]
}

/** An event that states nothing takes place as planned; a session then has it from its event. */
const statusOf = ({_type, status}: CheckedDocument): EventStatus | undefined =>
  status ?? (_type === 'event' ? 'scheduled' : undefined)

const statusDiffers = (here: CheckedDocument, there: CheckedDocument): readonly RuleFinding[] => {
  const [one, other] = [statusOf(here), statusOf(there)]
  if (one === undefined || other === undefined || one === other) return []
  const facts = {there: eventStatusTitles[other], here: eventStatusTitles[one], path: ['status']}
  return [differs('status-differs', there, facts)]
}
