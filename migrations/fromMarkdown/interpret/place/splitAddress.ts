import {nameLexicon} from '../lexicon/lexicon.ts'

/** "Kungsgatan 12 B", "Hammarby Kaj 10D", "10 Downing Street". */
const street =
  /^(?:\p{L}[\p{L}\p{M}.'’ -]*\s\d{1,4}\s?[A-Za-z]?(?:[-–]\d{1,4})?|\d{1,5}[A-Za-z]?\s\p{Lu}\p{L}+.*)$/u
const postcode = /(?:^|\s)(?:[A-Z]{1,2}-)?\d{3}\s?\d{2}\s\p{Lu}/u
const wordBeforeNumber = /^(?:\S+\s)?(\p{L}+)\s\d/u
const ofBuildings = ['buildingPart', 'roomWord'] as const

/** "Studio 5", "Verkstad 9", "Halle 14": a part of a building, and no street. */
const isInside = (text: string): boolean => {
  const [, word = ''] = wordBeforeNumber.exec(text) ?? []
  return ofBuildings.some((concept) => nameLexicon().means(word, concept))
}

/**
 * Splits "Name, Street 1, 123 45 Town" behind the name. Joined by ", " the parts are the text
 * again. Without a street or a postcode behind the first comma all of it stays the name.
 */
export function splitAddress(text: string): {readonly name: string; readonly address?: string} {
  const comma = text.indexOf(', ')
  if (comma === -1) return {name: text}
  const address = text.slice(comma + 2)
  const [next = ''] = address.split(', ', 1)
  return (street.test(next.trim()) && !isInside(next.trim())) || postcode.test(next)
    ? {name: text.slice(0, comma), address}
    : {name: text}
}
