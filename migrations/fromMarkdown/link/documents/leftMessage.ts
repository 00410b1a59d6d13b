import type {YamlValue} from '../../../../psych/index.ts'
import {type Lexicon, lexiconOf} from '../../interpret/lexicon/lexicon.ts'
import {readMachineDate} from '../../interpret/period/machineDate.ts'
import {readClock} from '../../interpret/period/readWhen.ts'
import {sessionKindOfLabel} from '../../interpret/programme/programmeWords.ts'
import {priceIn} from '../../interpret/registration/statedTerms.ts'
import {isList, isMap, scalarText} from '../../mapping/frontMatterValue.ts'
import {type Field, fieldsShape} from '../../mapping/mappingShape.ts'
import {memberNames} from '../../mapping/memberNames.ts'
import {plainKey} from '../../mapping/plainKey.ts'
import {makeMessage} from '../../messages/makeMessage.ts'
import type {Message} from '../../messages/message.ts'
import type {RuleId} from '../../messages/rules.ts'
import type {PageContext} from './pageContext.ts'
import {unreadFields} from './unreadFields.ts'

/** What is left of the value of a key. */
export interface LeftKey {
  /** Another key of which the value was taken for one of the fields. */
  readonly instead?: string
  readonly key: string
  readonly left: YamlValue
  /** Whether it is all of the value. */
  readonly isAll: boolean
  /** The fields that take the key, where any does. */
  readonly fields: readonly Field[] | undefined
}

type Said = Pick<Message, 'reason' | 'hint' | 'actual' | 'expected' | 'unread'>

/** Why something is left, where it is for this reason. */
type Explain = (of: LeftKey, page: About) => readonly [RuleId, Said] | undefined

type About = Pick<PageContext, 'page' | 'keys' | 'facts'>

const textOf = (value: YamlValue): string => scalarText(value) ?? JSON.stringify(value)

const kept = 'it is kept with the source of the document'

const ofField =
  (...own: readonly Field[]) =>
  ({fields = []}: LeftKey): boolean =>
    fields.some((field) => own.includes(field))

const isDay = ofField('start', 'end')
const isEnd = ofField('end', 'endTime')
const isKind = ofField('kind')

const understood = (fields: readonly Field[]): string =>
  fields.flatMap((field) => fieldsShape.shape[field].description ?? []).join(' Or: ')

/** People are documents of their own, but a document of the page's type does not refer to them. */
const namesPeople: Explain = ({key, fields}, {keys, facts}) =>
  fields === undefined &&
  keys.contacts.includes(plainKey(key)) &&
  facts.contacts.some(({value}) => value.list === 'contacts' && value.kind !== 'unnamed')
    ? [
        'contact-unlinked',
        {
          reason: `Whom \`${key}\` names became documents of their own; that they are the ones to ask has no field here, and is kept with the source of the document`,
          actual: key,
        },
      ]
    : undefined

/** Events and sessions have speakers, and no mapping file could give them to anything else. */
const namesSpeakers: Explain = ({key, fields}, {keys}) =>
  fields === undefined && keys.speakers.includes(plainKey(key))
    ? [
        'contact-unlinked',
        {
          reason: `\`${key}\` names who speaks, for which events and sessions have a field and this page none; ${kept}`,
          hint: 'Name them on the page of the event.',
          actual: key,
        },
      ]
    : undefined

const hasNoField: Explain = ({key, fields}) =>
  fields === undefined
    ? [
        'key-unmapped',
        {
          reason: `The key \`${key}\` has no field; ${kept}`,
          hint: 'A mapping file can name a field for it.',
          actual: key,
        },
      ]
    : undefined

const telling: ReadonlySet<string> = new Set([...memberNames.link.url, ...memberNames.contact.name])

/** The members of a value, as `contact.phone`; of a row not what only tells which row it is. */
const membersIn = (path: string, value: YamlValue): readonly string[] => {
  if (isList(value)) return value.flatMap((row) => membersIn(path, row))
  if (!isMap(value)) return []
  const names = Object.keys(value)
  const own = names.filter((name) => !telling.has(plainKey(name)))
  return (own.length === 0 ? names : own).map((name) => `${path}.${name}`)
}

const isPart: Explain = ({key, left, isAll}) => {
  const members = [...new Set(membersIn(key, left))].join(', ')
  if (isAll) return undefined
  const what = members === '' ? `A part of \`${key}\`` : `\`${members}\``
  return [
    'key-unmapped',
    {reason: `${what} has no field; ${kept}`, actual: members === '' ? key : members},
  ]
}

const isAnotherDay: Explain = (of, {facts}) => {
  if (!isDay(of) || facts.period === undefined || !readMachineDate(of.left)) return undefined
  const actual = textOf(of.left)
  return [
    'date-differs',
    {
      reason: `\`${of.key}\` says \`${actual}\`, another key says when the event is; ${kept}`,
      hint: 'Correct the one that is wrong; the next import takes it over.',
      actual,
    },
  ]
}

const isNoEnd: Explain = (of, {facts}) => {
  const {start, end} = facts.period?.value ?? {}
  if (!isEnd(of) || start === undefined || end !== undefined) return undefined
  const actual = textOf(of.left)
  const {first, from} = readClock(actual, lexiconOf(facts.languages))
  if (!readMachineDate(of.left) && !first && !from) return undefined
  return [
    'value-unread',
    {
      reason: `\`${of.key}\` says \`${actual}\`, which cannot be the end of what starts when the page says; ${kept}`,
      hint: 'Write the time at which it ends, or leave it out.',
      actual,
      unread: ['period.end'],
    },
  ]
}

const isTime = ofField('startTime', 'endTime')

const hasNoDay: Explain = (of, {facts}) => {
  const actual = textOf(of.left)
  const {from} = readClock(actual, lexiconOf(facts.languages))
  return isTime(of) && from && facts.period?.value.start === undefined
    ? [
        'value-unread',
        {
          reason: `\`${of.key}\` says a time, and nothing says on which day; ${kept}`,
          hint: 'Say on which day it is, under a key such as `start`.',
          actual,
          unread: ['period'],
        },
      ]
    : undefined
}

/** A word that says more than the kind it was taken for: `keynote`. */
const isNearKind: Explain = (of, {facts}) => {
  const actual = textOf(of.left)
  const kind = isKind(of) ? sessionKindOfLabel(lexiconOf(facts.languages).read(actual)) : undefined
  return kind === undefined
    ? undefined
    : [
        'value-unread',
        {
          reason: `\`${actual}\` is no kind of session that documents have; it was taken for \`${kind}\`, and ${kept}`,
          hint: `Understood is: ${understood(['kind'])}`,
          actual,
          expected: kind,
        },
      ]
}

const isTerm = ofField('opens', 'closes', 'price', 'capacity', 'soldOut')

const isFree = ({key, left}: LeftKey, lexicon: Lexicon): boolean =>
  priceIn(left, lexicon, key)?.free === true

const hasNoLink: Explain = (of, {facts}) => {
  const holds = facts.registration.some(
    ({value: {kind}}) => kind === 'registration' || kind === 'tickets',
  )
  if (!isTerm(of) || holds) return undefined
  if (ofField('price')(of) && isFree(of, lexiconOf(facts.languages)))
    return [
      'key-unmapped',
      {
        reason: `\`${of.key}\` says that it is free, which is said of where to register, and the page names nowhere; ${kept}`,
        actual: of.key,
      },
    ]
  return [
    'value-unread',
    {
      reason: `\`${of.key}\` is said of registering, and the page names nowhere to register; ${kept}`,
      hint: 'Name where to register (`registration: https://…`), or add it in the Studio.',
      actual: textOf(of.left),
    },
  ]
}

const isSaidInstead: Explain = ({key, left, instead}) =>
  instead === undefined
    ? undefined
    : [
        'value-unread',
        {
          reason: `\`${key}\` is not taken, since \`${instead}\` says already what it would say; ${kept}`,
          hint: 'Leave one of the two out, or say all of it in one.',
          actual: textOf(left),
        },
      ]

const isUnread: Explain = ({key, left, fields = []}, about) => {
  const unread = unreadFields(fields, about)
  const text = unread.includes('period') ? ', as does a text that has a programme' : ''
  const stays =
    unread.length === 0 ? '' : ` What an earlier import read there stays until then${text}.`
  return [
    'value-unread',
    {
      reason: `The value of \`${key}\` cannot be read; ${kept}`,
      hint: `Understood is: ${understood(fields)}${stays}`,
      actual: textOf(left),
      unread,
    },
  ]
}

const explanations: readonly Explain[] = [
  namesPeople,
  namesSpeakers,
  hasNoField,
  isPart,
  isNoEnd,
  hasNoDay,
  isAnotherDay,
  isNearKind,
  hasNoLink,
  isSaidInstead,
  isUnread,
]

/** What to say of a key that a value, or a part of one, is left of. */
export function leftMessage(of: LeftKey, context: About): Message | undefined {
  const {page} = context
  for (const explain of explanations) {
    const [ruleId, said] = explain(of, context) ?? []
    if (ruleId === undefined || said === undefined) continue
    return makeMessage(ruleId, {
      ...said,
      source: 'link',
      path: page.path,
      place: page.frontMatter.place(of.key),
    })
  }
  return undefined
}
