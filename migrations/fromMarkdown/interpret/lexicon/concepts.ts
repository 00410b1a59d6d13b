import {projectConcepts} from './projectConcepts.ts'

/**
 * What words can mean for a reader. Each language has a line of words for each, in
 * `interpret/lexicon/<language>.ts`, where it has any.
 */
export const concepts = [
  // Small words
  'and',
  'article',
  'theEvent',
  'eventCompound',
  'isWord',
  'conditional',
  'otherTurn',
  'abbreviation',

  // Days: `month` and `weekday` come from Intl, a table has only forms that it lacks
  'month',
  'weekday',
  'weekdays',
  'ordinalEnding',
  'ofMonth',
  'until',
  'dayPart',

  // Times
  'clockMark',
  'atTime',
  'timeGap',
  'betweenTimes',
  'noon',
  'midday',
  'midnight',
  'oclock',
  'forenoon',
  'afternoon',
  'inAfternoon',
  'ends',
  'late',
  'about',
  'duration',
  'unit',
  'otherTime',
  'timeLead',
  'whenLabel',
  'startLabel',
  'whereLabel',

  // Again and again
  'every',
  'nth',
  'timeUnit',
  'ofEveryMonth',
  'recurring',
  'daily',
  'ongoing',

  // Status
  'scheduled',
  'cancelled',
  'isCancelled',
  'notHappening',
  'mustWord',
  'cancels',
  'fallsOut',
  'outPart',
  'postponed',
  'rescheduled',
  'moved',
  'ontoDay',
  'becauseOf',
  'movedOnline',
  'update',

  // Registering
  'register',
  'ticket',
  'waitingList',
  'callForProposals',
  'otherRegistering',
  'notNeeded',
  'neutralTitle',
  'organisersOwn',
  'asks',
  'handingIn',
  'coming',
  'writing',
  'aside',
  'leadsToLink',
  'leadsOn',
  'byWay',
  'hereWord',
  'thisWord',
  'linkThing',
  'afterwards',
  'registrationHeading',
  'registrationHeadingStart',
  'readsMore',
  'takesTickets',
  'takingPart',
  'sells',

  // Terms
  'deadline',
  'beforeDay',
  'earlyBird',
  'advised',
  'opening',
  'closing',
  'openWord',
  'soldOut',
  'fullWord',
  'notSoldOut',
  'yes',
  'capacityLead',
  'spaceFor',
  'capacityLabel',
  'piece',
  'counted',
  'seatWord',
  'seatsLeft',
  'aboutPart',
  'free',
  'freeThing',
  'freeWord',
  'forWord',
  'everyone',
  'negation',
  'aboutTakingPart',
  'currency',
  'aboutPrice',
  'otherMoney',

  // Kinds of links
  'slides',
  'recording',
  'livestream',
  'programmeLink',
  'social',
  'repository',
  'website',

  // Where
  'online',
  'videoService',
  'hybrid',
  'onsite',
  'placeFiller',
  'placeJoin',
  'toBeSaid',

  // People
  'office',
  'sharedMail',
  'atSign',
  'dotSign',
  'nameParticle',
  'roomWord',
  'buildingPart',
  'placeWord',
  'placeEnding',
  'streetWord',
  'organisation',
  'selfEmployed',
  'speakerColumn',
  'titleColumn',
  'converses',
  'nameTitle',
  'nameOffice',
  'thing',

  // Wholes and parts
  'partOf',
  'wholeArticle',
  'insideName',
  'partWord',

  // Programme
  'programme',
  'programmeBefore',
  'programmeBehind',
  'whenHeading',
  'otherTimesHeading',
  'goesOnHeading',
  'breakout',
  'break',
  'panel',
  'workshop',
  'demo',
  'talk',
  'partLabel',
  'numberedDay',
  'length',
  'lasts',
  'lengthLabel',
  'each',
  'withWord',
  'clause',
  'by',
  'genitive',
  'fromPlace',
  'presents',
  'ownStart',
  'agendaOpens',
  'agendaCloses',
  'sentenceGoesOn',

  ...projectConcepts,
] as const

export type Concept = (typeof concepts)[number]

const indices: ReadonlyMap<string, number> = new Map(
  concepts.map((concept, index) => [concept, index]),
)

export function isConcept(name: string): name is Concept {
  return indices.has(name)
}

/** The place of a concept among all. */
export function conceptIndex(concept: Concept): number {
  return indices.get(concept) ?? 0
}
