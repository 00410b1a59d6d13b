import {defined} from '../../../../content/objects/defined.ts'
import {nameLexicon} from '../lexicon/lexicon.ts'
import {roomIn} from '../names/room.ts'
import {pattern} from '../tokens/pattern.ts'

/** "Kungsgatan 12 B", "Hammarby Kaj 10D", "10 Downing Street". */
const street =
  /^(?:\p{L}[\p{L}\p{M}.'’ -]*\s\d{1,4}\s?[A-Za-z]?(?:[-–]\d{1,4})?|\d{1,5}[A-Za-z]?\s\p{Lu}\p{L}+.*)$/u
const postcode =
  /(?:^|\s)(?:[A-Z]{1,2}-)?\d{3}\s?\d{2}\s\p{Lu}|^(?!20[0-4]\d)\d{4}\s(?:[A-Z]{2}\s)?\p{Lu}/u
/** Of Britain, behind the town. */
const postcodeBehind = /\s[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}$/u
/** Of the United States. */
const stateBehind = /^[A-Z]{2}\s\d{5}(?:-\d{4})?$/u

/** With a word for a street, "Storgatan 5", "Calle Mayor, 5"; a number may stand first: "12 bis, rue …" */
const named = pattern(
  '^ _{0,3} streetWord [.]? (_ [.]?){0,5} [,]? # | ^ # _{0,1} [,]? _{0,3} streetWord',
)
/** "City library (12 Oak Street, Salem)" */
const inBrackets = /^([^()]+?)\s\(([^()]+)\)$/u
const number = /^\d{1,5}\s?(?:\p{L}|\p{Ll}{2,4})?$/u

const wordBeforeNumber = /^\s*(?:\S+\s)?(\p{L}+)\s\d/u

/** "Studio 5", "Verkstad 9", "Padiglione 7": a part of a building, and no street. */
const isInside = (part: string): boolean => {
  const [, word = ''] = wordBeforeNumber.exec(part) ?? []
  return roomIn(part) !== undefined || nameLexicon().means(word, 'buildingPart')
}

/** Whether an address starts with a part: a number of its own belongs to the part beside it. */
const startsStreet = (parts: readonly string[], at: number): boolean => {
  const [part = '', next = ''] = parts.slice(at)
  if (isInside(part)) return false
  return named.fits(
    nameLexicon().read(number.test(part) || number.test(next) ? `${part}, ${next}` : part),
  )
}

/** Splits at a part; what has none in front of it is an address as a whole. */
const splitAt = (parts: readonly string[], at: number): SplitAddress => ({
  ...defined({name: at === 0 ? undefined : parts.slice(0, at).join(', ')}),
  address: parts.slice(at).join(', '),
})

interface SplitAddress {
  readonly name?: string
  readonly address?: string
}

/**
 * Splits "Name, Street 1, 123 45 Town" behind the name. Joined by ", " the parts are the text
 * again, brackets aside. Without a street or a postcode behind the first comma all of it stays the name; what starts with a
 * street, and goes on with a town, has none.
 */
export function splitAddress(text: string): SplitAddress {
  const [, before, inside = ''] = inBrackets.exec(text) ?? []
  if (before !== undefined && startsStreet(inside.split(', '), 0))
    return {name: before, address: inside}
  const parts = text.split(', ')
  if (parts.length === 1) return {name: text}
  const at = parts.findIndex((_, index) => startsStreet(parts, index))
  const isLast = at === 0 && parts.length === 2 && number.test(parts[1] ?? '')
  if (at !== -1 && !isLast) return splitAt(parts, at)
  const [, next = ''] = parts
  const isAddress =
    (street.test(next.trim()) && !isInside(next)) ||
    [postcode, postcodeBehind, stateBehind].some((form) => form.test(next))
  return isAddress ? splitAt(parts, 1) : {name: text}
}
