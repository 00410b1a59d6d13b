import type {SessionDocument} from '../../../../content/documents/documents.ts'
import {defined} from '../../../../content/objects/defined.ts'
import {isSure, saidBy} from '../../interpret/factRules.ts'
import type {Fact} from '../../interpret/facts.ts'
import {firstValue, textsOf} from '../../mapping/pageKeys.ts'
import {makeMessage} from '../../messages/makeMessage.ts'
import {type Target, weakReferences} from '../target.ts'
import type {PageContext} from './pageContext.ts'
import {venueOf, withVenue} from './venueOf.ts'

type OccasionFields = Pick<
  SessionDocument,
  'period' | 'status' | 'attendanceMode' | 'place' | 'registration' | 'links' | 'groups'
>

const words = {
  period: 'time',
  status: 'status',
  attendanceMode: 'way of attending',
  place: 'place',
  registration: 'registration link',
  links: 'link',
} as const

const written = <Value extends object | string>(
  field: keyof typeof words,
  fact: Fact<Value> | undefined,
  {page, report}: PageContext,
): Value | undefined => {
  if (fact === undefined) return undefined
  const {value, evidence, place, rule} = fact
  if (isSure(fact)) return value
  const what = words[field]
  report(
    makeMessage('fact-uncertain', {
      reason: `\`${evidence}\` may be the ${what} of this event`,
      source: 'link',
      path: page.path,
      place,
      evidence,
      ...saidBy(rule),
      hint: `Fill in the ${what} if it is.`,
      suggestion: {field, value},
    }),
  )
  return undefined
}

/** The groups that a page names; one that the site does not have is reported. */
export function groupsOf(context: PageContext): readonly Target[] {
  const {page, keys, links, report} = context
  const found = firstValue(page.frontMatter, keys.group)
  return textsOf(found?.value).flatMap((name) => {
    const group = links.group(name, page.language)
    if (group === undefined && found !== undefined) {
      report(
        makeMessage('group-unknown', {
          reason: `The site has no group \`${name}\``,
          source: 'link',
          path: page.path,
          place: found.place,
          hint: 'Name a page of the groups by its path, file name or title.',
          actual: name,
        }),
      )
    }
    return group ?? []
  })
}

/** What an event or a session says about time, place and taking part. */
export function occasionFields(context: PageContext): OccasionFields {
  const {facts} = context
  const period = written('period', facts.period, context)
  const status = written('status', facts.status, context)
  const attendanceMode = written('attendanceMode', facts.attendanceMode, context)
  const own = written('place', facts.place, context)
  const place = own && withVenue(own, venueOf(context))
  const registration = facts.registration.flatMap(
    (fact) => written('registration', fact, context) ?? [],
  )
  const links = facts.links.flatMap((fact) => written('links', fact, context) ?? [])
  const groups = weakReferences(groupsOf(context))
  return defined({
    period,
    status,
    attendanceMode,
    place,
    registration: registration.length === 0 ? undefined : registration,
    links: links.length === 0 ? undefined : links,
    groups: groups.length === 0 ? undefined : groups,
  })
}
