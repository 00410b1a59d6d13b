import {holdsWords} from '../../../../../content/text/holdsWords.ts'
import type {YamlValue} from '../../../../../psych/index.ts'
import {everyLexicon, type Lexicon, lexiconOf} from '../../../interpret/lexicon/lexicon.ts'
import {readMachineDate} from '../../../interpret/period/machineDate.ts'
import {attendanceModeOf} from '../../../interpret/place/attendanceMode.ts'
import {statedMode} from '../../../interpret/place/readPlace.ts'
import {onlyPrices} from '../../../interpret/registration/price.ts'
import {
  type Clock,
  rowKeys,
  rowTerms,
  statedTerms,
  type TermField,
  termFields,
} from '../../../interpret/registration/statedTerms.ts'
import {saysSoldOut} from '../../../interpret/registration/terms.ts'
import {statusOfKey} from '../../../interpret/status/readStatus.ts'
import {asFrontMatter} from '../../../mapping/asFrontMatter.ts'
import {isList, isMap, plainValue, valuesOf} from '../../../mapping/frontMatterValue.ts'
import {venueNamed} from '../venueOf.ts'
import {inPart, type Leaf, type Made, partOf, type Stands, textsIn} from './leaf.ts'
import {onlyTells} from './period.ts'

/** What is postponed to a day that the text names is rescheduled. */
export const saysStatus: Stands = ({value, path, text}, {document, context: {facts}}) => {
  if (saysSoldOut(lexiconOf(facts.languages).read(text)))
    return facts.registration.some((link) => link.value.soldOut === true)
  const status = statusOfKey({value, path})
  const written = partOf(document, 'status')
  return (
    status !== undefined &&
    (written === status || (status === 'postponed' && written === 'rescheduled'))
  )
}

export const saysMode: Stands = ({value, path}, {document, context: {facts}}) => {
  const mode = statedMode({value, path}, lexiconOf(facts.languages))
  return mode !== undefined && partOf(document, 'attendanceMode') === mode
}

/** Words of a place may stand in parts, and those that only say "online" are its mode. */
export const saysPlace: Stands = (leaf, made) => {
  if (inPart('place')(leaf, made)) return true
  const place = partOf(made.document, 'place')
  if (place !== undefined && holdsWords(textsIn(place), leaf.text)) return true
  if (venueNamed(leaf.text, made.context) !== undefined) return true
  const {mode, saysMore} = attendanceModeOf(lexiconOf(made.context.facts.languages).read(leaf.text))
  return !saysMore && partOf(made.document, 'attendanceMode') === mode
}

type SaysNoMore = (leaf: Leaf, lexicon: Lexicon) => boolean

const isMoment: SaysNoMore = ({value, text}, lexicon) =>
  readMachineDate(value) !== undefined || onlyTells(text, lexicon)

/** Of a term that is read out of words, whether the words say no more than that. */
const saysNoMore: Readonly<Record<TermField, SaysNoMore>> = {
  opens: isMoment,
  closes: isMoment,
  price: ({value, text, path}, lexicon) =>
    typeof plainValue(value) === 'number' ||
    [lexicon, everyLexicon()].some((words) =>
      [text, `${String(path.at(-1))} ${text}`].some((said) => onlyPrices(words.read(said))),
    ),
  capacity: () => true,
  soldOut: () => true,
}

/** Whether a value of a term is what a registration link has, and says no more. */
const isTerm = (
  field: TermField,
  terms: ReturnType<typeof statedTerms>,
  leaf: Leaf,
  made: Made,
): boolean => {
  const stated = JSON.stringify(terms[field])
  const {facts} = made.context
  return (
    stated !== undefined &&
    facts.registration.some(({value}) => JSON.stringify(value[field]) === stated) &&
    (saysNoMore[field](leaf, lexiconOf(facts.languages)) || inPart('registration')(leaf, made))
  )
}

const clockOf = ({facts, site}: Made['context']): Clock => ({
  start: facts.period?.value.start,
  timeZone: facts.period?.value.timeZone ?? site.config.timeZone,
  lexicon: lexiconOf(facts.languages),
})

/** Whether the first value under the keys of a term is what a registration link says. */
export function saysTerm(field: TermField): Stands {
  return (leaf, made) => {
    const {page, keys} = made.context
    const first = valuesOf(page.frontMatter, keys[field])[0]
    if (first === undefined || first.path.join('.') !== leaf.path.join('.')) return false
    return isTerm(field, statedTerms(page, clockOf(made.context), keys), leaf, made)
  }
}

/** Whether a member of a row of links is a term of that link. */
export const saysRowTerm: Stands = (leaf, made) => {
  const {page, keys} = made.context
  const row = leaf.path
    .slice(0, -1)
    .reduce<YamlValue | undefined>(
      (value, step) =>
        isMap(value) ? value[step] : isList(value) ? value[Number(step)] : undefined,
      page.frontMatter.written,
    )
  if (leaf.path.length < 2 || !isMap(row)) return false
  const [names, frontMatter] = [rowKeys(keys), asFrontMatter(row, page.frontMatter.place)]
  const field = termFields.find(
    (each) => valuesOf(frontMatter, names[each])[0]?.path[0] === leaf.path.at(-1),
  )
  return (
    field !== undefined &&
    isTerm(field, rowTerms(row, page, clockOf(made.context), keys), leaf, made)
  )
}
