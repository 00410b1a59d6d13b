import {lexiconOf} from '../../../interpret/lexicon/lexicon.ts'
import {attendanceModeOf} from '../../../interpret/place/attendanceMode.ts'
import {statedMode} from '../../../interpret/place/readPlace.ts'
import {statedTerms} from '../../../interpret/registration/pageTerms.ts'
import {statusOfKey} from '../../../interpret/status/readStatus.ts'
import {valuesOf} from '../../../mapping/frontMatterValue.ts'
import {inPart, partOf, type Stands, textsIn} from './leaf.ts'

export const saysStatus: Stands = ({value, path}, {document, context: {facts}}) => {
  const status = statusOfKey({value, path}, lexiconOf(facts.languages))
  return status !== undefined && partOf(document, 'status') === status
}

export const saysMode: Stands = ({value, path}, {document, context: {facts}}) => {
  const mode = statedMode({value, path}, lexiconOf(facts.languages))
  return mode !== undefined && partOf(document, 'attendanceMode') === mode
}

const letters = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]+/gu, '')

/** Words of a place may stand in parts, and those that only say "online" are its mode. */
export const saysPlace: Stands = (leaf, made) => {
  if (inPart('place')(leaf, made)) return true
  const place = partOf(made.document, 'place')
  const all = letters(textsIn(place).slice(1).join(''))
  const own = letters(leaf.text)
  if (place !== undefined && own !== '' && all.includes(own)) return true
  const {mode, saysMore} = attendanceModeOf(lexiconOf(made.context.facts.languages).read(leaf.text))
  return !saysMore && partOf(made.document, 'attendanceMode') === mode
}

/** Whether the first value under the keys of a term is what a registration link says. */
export function saysTerm(field: 'opens' | 'closes' | 'price' | 'capacity' | 'soldOut'): Stands {
  return ({path}, {context: {page, keys, facts, site}}) => {
    const first = valuesOf(page.frontMatter, keys[field])[0]
    if (first === undefined || first.path.join('.') !== path.join('.')) return false
    const period = facts.period?.value
    const clock = {
      start: period?.start,
      timeZone: period?.timeZone ?? site.config.timeZone,
      lexicon: lexiconOf(facts.languages),
    }
    const stated = JSON.stringify(statedTerms(page, clock, keys).values[field])
    return (
      stated !== undefined &&
      facts.registration.some(({value}) => JSON.stringify(value[field]) === stated)
    )
  }
}
