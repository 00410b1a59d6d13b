import {pattern} from '../tokens/pattern.ts'
import type {Tokens} from '../tokens/tokens.ts'

const byWay = pattern("byWay article? _ (['] _)? $")

/**
 * Whether words in front of a link keep it together with what stands before them: "görs på",
 * "through this", "on Eventbrite's".
 */
export function leadsToLink(text: Tokens): boolean {
  const last = text.tokens.at(-1)
  if (last === undefined) return false
  if (':→>-'.includes(last.word)) return true
  if (text.before('leadsToLink', text.tokens.length) !== undefined) return true
  return last.word.endsWith('s') && byWay.fits(text)
}

/** "Anmäl dig [hos biblioteket]": words that lead to the link stand inside it. */
export function leadsOn(label: Tokens): boolean {
  return label.at('leadsOn', 0) !== undefined
}

const generic = pattern('^ ~ (hereWord | thisWord? linkThing) ~ $')
const address = /^\W*(?:(?:https?:\/\/|www\.)\S*|[\w.+-]+@[\w.-]+)\W*$/iu

/** Words of a link that say nothing of their own: "here", "this form", an address. */
export function isGeneric(label: Tokens): boolean {
  return address.test(label.text) || generic.fits(label)
}

const after = pattern('afterwards _{0,3} $')

/** "After registration you get …": what follows is what comes next. */
export function isAfterwards(text: Tokens): boolean {
  return after.fits(text)
}

const open = pattern('register isWord? _{0,2} openWord | openWord article? _{0,1} register')

/** "Registration is open!", "Ya están abiertas las inscripciones" */
export function saysOpen(text: Tokens): boolean {
  return open.fits(text)
}

/** Words of a link that name it: "here", "To the form", "more information", an address. */
export function namesLink(label: Tokens): boolean {
  return isGeneric(label) || label.has('linkThing', 'hereWord', 'readsMore')
}

const heading = pattern(
  '^ ~ (registrationHeading (isWord? _{0,1} openWord)? ~ $ | registrationHeadingStart)',
)

/** Whether one registers under a heading. */
export function isRegistrationHeading(text: Tokens): boolean {
  return heading.fits(text)
}

const tickets = pattern('^ ~ ticket')

/** "Support tickets" and the like are no tickets to an event. */
export function takesTickets(label: Tokens): boolean {
  return label.has('takesTickets') || tickets.fits(label)
}
