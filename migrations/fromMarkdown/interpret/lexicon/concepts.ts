/**
 * What words can mean for a reader. Each language has a line of words for each, in
 * `interpret/lexicon/<language>.ts`; an empty line where it has none.
 */
export const concepts = [
  // Small words
  'and',
  'article',
  'theEvent',
  'isWord',
  'conditional',
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
  'midnight',
  'oclock',
  'forenoon',
  'afternoon',
  'inAfternoon',
  'ends',
  'about',
  'duration',
  'unit',
  'otherTime',
  'timeLead',
  'whenLabel',
  'startLabel',

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
  'postponed',
  'rescheduled',
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
  'opening',
  'soldOut',
  'notSoldOut',
  'capacityLead',
  'capacityLabel',
  'piece',
  'counted',
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
  'hybrid',
  'onsite',
  'placeFiller',
  'placeJoin',

  // People
  'office',
  'sharedMail',
  'atSign',
  'dotSign',
  'nameParticle',
  'nameTitle',
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
  'each',
  'withWord',
  'clause',
  'by',
  'fromPlace',
  'presents',
  'ownStart',
  'agendaOpens',
  'agendaCloses',
  'sentenceGoesOn',
] as const

export type Concept = (typeof concepts)[number]

const known: ReadonlySet<string> = new Set(concepts)

export function isConcept(name: string): name is Concept {
  return known.has(name)
}
