import {defined} from '../../../../content/objects/defined.ts'
import {saidBy} from '../../interpret/factRules.ts'
import {firstValue, plainText} from '../../mapping/pageKeys.ts'
import {makeMessage} from '../../messages/makeMessage.ts'
import type {Message} from '../../messages/message.ts'
import {partOfKeys} from '../partOfKeys.ts'
import type {Whole} from '../siteLinks.ts'
import type {PageContext} from './pageContext.ts'

/** A session by the mapping, of an event that the site does not have. */
export function sessionWithoutEvent({page, keys}: PageContext): Message {
  const stated = firstValue(page.frontMatter, keys.partOf)
  const named = plainText(stated?.value)
  return makeMessage('session-without-event', {
    reason:
      named === undefined
        ? 'The page is a session, but does not say of which event; it became an event of its own'
        : `The page is a session of \`${named}\`, which no event of the site is called; it became an event of its own`,
    source: 'link',
    path: page.path,
    ...defined({place: stated?.place}),
    hint: 'Name the event by its path, file name or title.',
    ...defined({actual: named}),
  })
}

const codes = {session: 'session-found', partOf: 'part-joined'} as const

const reasons = {
  mapping: (whole: string) => `The page is a session of \`${whole}\`, as the mapping says`,
  session: (whole: string) =>
    `The page is a session of \`${whole}\`: both say so, and it lies within its time`,
  unnamed: (whole: string) =>
    `The page is a session of \`${whole}\`, the only event that it can belong to: it names none itself`,
  partOf: (whole: string) => `The page is part of \`${whole}\`, as it says`,
}

/** What a page was found to be of a larger event, and what says so. */
export function wholeFound(whole: Whole, {page, keys, facts, isSession}: PageContext): Message {
  const evidence = facts.wholes[0]
  const stated = firstValue(page.frontMatter, isSession ? keys.partOf : partOfKeys(keys))
  const isNamed = stated !== undefined || evidence !== undefined
  const byMapping = isNamed ? 'mapping' : 'unnamed'
  return makeMessage(codes[whole.as], {
    reason: reasons[isSession ? byMapping : whole.as](whole.event.path),
    source: 'link',
    path: page.path,
    ...(stated === undefined
      ? evidence && {
          place: evidence.place,
          evidence: evidence.evidence,
          ...saidBy(evidence.rule),
        }
      : {place: stated.place}),
    expected: whole.event.id,
  })
}
