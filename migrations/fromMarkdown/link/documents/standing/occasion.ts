import {type Lexicon, lexiconOf} from '../../../interpret/lexicon/lexicon.ts'
import {readMachineDate} from '../../../interpret/period/machineDate.ts'
import {attendanceModeOf} from '../../../interpret/place/attendanceMode.ts'
import {statedMode} from '../../../interpret/place/readPlace.ts'
import {statedTerms} from '../../../interpret/registration/pageTerms.ts'
import {onlyPrices} from '../../../interpret/registration/price.ts'
import {statusOfKey} from '../../../interpret/status/readStatus.ts'
import {plainValue, valuesOf} from '../../../mapping/frontMatterValue.ts'
import {venueNamed} from '../venueOf.ts'
import {inPart, type Leaf, partOf, type Stands, textsIn} from './leaf.ts'
import {holdsLetters} from './letters.ts'
import {onlyTells} from './period.ts'

export const saysStatus: Stands = ({value, path}, {document, context: {facts}}) => {
  const status = statusOfKey({value, path}, lexiconOf(facts.languages))
  return status !== undefined && partOf(document, 'status') === status
}

export const saysMode: Stands = ({value, path}, {document, context: {facts}}) => {
  const mode = statedMode({value, path}, lexiconOf(facts.languages))
  return mode !== undefined && partOf(document, 'attendanceMode') === mode
}

/** Words of a place may stand in parts, and those that only say "online" are its mode. */
export const saysPlace: Stands = (leaf, made) => {
  if (inPart('place')(leaf, made)) return true
  const place = partOf(made.document, 'place')
  if (place !== undefined && holdsLetters(textsIn(place).slice(1), leaf.text)) return true
  if (venueNamed(leaf.text, made.context) !== undefined) return true
  const {mode, saysMore} = attendanceModeOf(lexiconOf(made.context.facts.languages).read(leaf.text))
  return !saysMore && partOf(made.document, 'attendanceMode') === mode
}

type SaysNoMore = (leaf: Leaf, lexicon: Lexicon) => boolean

const isMoment: SaysNoMore = ({value, text}, lexicon) =>
  readMachineDate(value) !== undefined || onlyTells(text, lexicon)

/** Of a term that is read out of words, whether the words say no more than that. */
const saysNoMore: Readonly<Record<Term, SaysNoMore>> = {
  opens: isMoment,
  closes: isMoment,
  price: ({value, text}, lexicon) =>
    typeof plainValue(value) === 'number' || onlyPrices(lexicon.read(text)),
  capacity: () => true,
  soldOut: () => true,
}

type Term = 'opens' | 'closes' | 'price' | 'capacity' | 'soldOut'

/** Whether the first value under the keys of a term is what a registration link says. */
export function saysTerm(field: Term): Stands {
  return (leaf, made) => {
    const {page, keys, facts, site} = made.context
    const first = valuesOf(page.frontMatter, keys[field])[0]
    if (first === undefined || first.path.join('.') !== leaf.path.join('.')) return false
    const period = facts.period?.value
    const lexicon = lexiconOf(facts.languages)
    const clock = {
      start: period?.start,
      timeZone: period?.timeZone ?? site.config.timeZone,
      lexicon,
    }
    const stated = JSON.stringify(statedTerms(page, clock, keys).values[field])
    return (
      stated !== undefined &&
      facts.registration.some(({value}) => JSON.stringify(value[field]) === stated) &&
      (saysNoMore[field](leaf, lexicon) || inPart('registration')(leaf, made))
    )
  }
}
