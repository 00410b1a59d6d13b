import {defined} from '../../../../content/objects/defined.ts'
import type {Line} from '../lines/line.ts'
import {whoIn} from '../names/who.ts'
import {pattern} from '../tokens/pattern.ts'
import type {DraftItem} from './draftItem.ts'
import {labelledSpeakers} from './items.ts'
import {itemTitle} from './itemTitle.ts'
import {announcesProgramme, isGiven} from './programmeWords.ts'
import type {Section} from './section.ts'

/** "Talk: Maps of mud" */
const kindInFront = /^(\p{L}[\p{L} -]{2,24}):\s+(?=\S)/u
const aboutPeople = pattern('^ ~ (article | by | whereLabel) ~ $ | ^ ~ (by | whereLabel) [:]')

/** "by Ada Berg (Open Lab)" */
const namedBehind = ({text, words}: Line): readonly string[] => {
  const lead = words.at('by', 0)
  return lead === undefined ? [] : whoIn(text.slice(lead.end).trim(), true).sure
}

interface Titled {
  readonly item: DraftItem
  /** Whether the heading itself says that it is one. */
  readonly isCalledSo: boolean
}

const titledIn = ({heading, lines, about}: Section): Titled | undefined => {
  const [first] = lines
  if (heading === undefined || first === undefined || about === 'otherTimes') return undefined
  const {text, words, lexicon} = heading
  const kind = kindInFront.exec(text)
  const isCalledSo = kind?.[1] !== undefined && isGiven(lexicon.read(kind[1]))
  const isToldBefore = isCalledSo || about === 'programme'
  const labelled = labelledSpeakers(first)
  const speakers = labelled.length > 0 || !isToldBefore ? labelled : namedBehind(first)
  const isNoTitle =
    announcesProgramme(words) || aboutPeople.fits(words) || whoIn(text).sure.length > 0
  if (speakers.length === 0 || isNoTitle) return undefined
  const {title, room} = itemTitle(isCalledSo ? text.slice(kind[0].length) : text, lexicon)
  return {
    item: {
      title,
      speakers,
      ...defined({room}),
      line: heading,
      lines: [heading, ...lines],
      timeText: '',
      rule: 'item-titled',
    },
    isCalledSo,
  }
}

/**
 * Talks without a time: a heading, and below it who speaks ("Speaker: Ada Berg"; "by Ada Berg" where the
 * heading says that it is a talk). One alone is what the page is about.
 */
export function titledItems(sections: readonly Section[]): ReadonlyMap<Section, DraftItem> {
  const found = sections.flatMap((section) => {
    const titled = titledIn(section)
    return titled === undefined ? [] : [{section, ...titled}]
  })
  return new Map(
    found
      .filter(({isCalledSo}) => isCalledSo || found.length > 1)
      .map(({section, item}) => [section, item]),
  )
}
