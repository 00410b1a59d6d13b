import {defined} from '../../../../content/objects/defined.ts'
import type {Price} from '../../../../content/registration/registration.ts'
import {registrationWords} from '../links/linkWords.ts'
import type {DateMention, TimeMention} from '../period/mentions.ts'
import {readMentions} from '../period/readMentions.ts'
import {readPrice} from './price.ts'

/** What a sentence says of how to register, besides where. */
export interface Terms {
  readonly price?: Price
  /** Day, with a time if one is stated, until or from which one can register. */
  readonly closes?: StatedMoment
  readonly opens?: StatedMoment
  readonly capacity?: number
  readonly soldOut?: true
}

export interface StatedMoment {
  readonly date: DateMention
  readonly time?: TimeMention
}

/**
 * Whether a text can say anything of the terms at all; most paragraphs cannot, and are done with in
 * one cheap look.
 */
export function mayStateTerms(text: string): boolean {
  return hints.test(text)
}

const hints =
  /gratis|kostn|avgift|entr|inträde|free|charge|cost|price|pris|fee|kostar|senast|sista|anmäl|deadline|regist|rsvp|sign|biljett|ticket|fullb|fullt|slutsål|sold|fully|no more|inga|full|max|begräns|högst|plats|seat|spot|room for|space for|limited|capacity|deltagare|participant|boka|osa/i

const deadlineWords =
  /(?<!\p{L})(?:senast|sista\s(?:anmälnings)?dag(?:en)?|anmälningstid(?:en)?\s(?:går\sut|är)|deadline|last\sday|before|by|no\slater\sthan|clos(?:es?|ing)|stänger|innan|until|t\.?o\.?m\.?|till\soch\smed|fram\still)(?!\p{L})/iu
const openingWords =
  /(?<!\p{L})(?:(?:anmälan|registreringen|biljettsläpp\p{L}*|bokningen)\s(?:öppnar|startar|släpps)|biljettsläpp|biljetterna\ssläpps|registration\sopens|tickets\s(?:go\son\ssale|are\sreleased|available\sfrom))(?!\p{L})/iu
const soldOutWords =
  /(?<!\p{L})(?:fullbokat|fullbokad|fullbokade|fulltecknat|fulltecknad|slutsål[dt]a?|sold[\s-]out|fully\sbooked|event\sis\s(?:now\s)?full|no\s(?:more\s)?(?:seats|tickets|spots|places)\sleft|inga\s(?:lediga\s)?platser\skvar)(?!\p{L})/iu
const notSoldOut =
  /(?<!\p{L})(?:om|if|när|when|nästan|almost|snart|soon|inte|ej|not|nearly|kan|risk|blev|was|förra|last|tidigare|snabbt|fast|brukar|usually|before|innan)(?!\p{L})/iu
const capacityWords =
  /(?<!\p{L})(?:max(?:imalt|imum|imum\sof)?|begränsa[dt]\s?(?:antal(?:\splatser)?(?:\still)?|till)?|högst|upp\still|up\sto|plats\sför|room\sfor|space\sfor|limited\sto|capacity(?:\sof)?:?|finns|endast|bara|only|there\sare|antal\splatser:)\s\(?(?:\p{L}+\s){0,2}?(?<count>\d{1,5})\)?\s?(?:st\s)?(?:personer|deltagare|platser|besökare|people|participants|seats|attendees|spots|persons|places|tickets|biljetter)?(?!\p{L})/iu
const countedThing =
  /(?:personer|deltagare|platser|besökare|people|participants|seats|attendees|spots|persons|places|tickets|biljetter)/iu
const aboutPart =
  /(?<!\p{L})(?:per|i\svarje|each|lag|team|grupp\p{L}*|groups?|kvar|left)(?!\p{L})/iu

const momentOf = (sentence: string, words: RegExp): StatedMoment | undefined => {
  const match = words.exec(sentence)
  if (!match) return undefined
  const mentions = readMentions(sentence)
  const dates = mentions.filter((mention) => mention.kind === 'date')
  const behind = dates.find(({start}) => start >= match.index)
  const date = behind ?? dates.findLast(({end}) => end <= match.index)
  if (!date) return undefined
  const next = mentions[mentions.indexOf(date) + 1]
  const time = next?.kind === 'time' && next.start - date.end <= 6 && !next.to ? next : undefined
  return {date, ...defined({time: time || undefined})}
}

const capacityOf = (sentence: string): number | undefined => {
  const match = capacityWords.exec(sentence)
  const count = match?.groups?.['count']
  if (!match || count === undefined || aboutPart.test(sentence)) return undefined
  return countedThing.test(match[0]) ? Number(count) : undefined
}

/** Reads a sentence of an event's page for what it says of registering. */
export function readTerms(sentence: string): Terms {
  const price = readPrice(sentence)
  const registers = registrationWords.test(sentence)
  const closes = registers ? momentOf(sentence, deadlineWords) : undefined
  const opens = registers ? momentOf(sentence, openingWords) : undefined
  const capacity = capacityOf(sentence)
  const soldOut = soldOutWords.test(sentence) && !notSoldOut.test(sentence)
  return {
    ...defined({price: price || undefined}),
    ...(opens ? {opens} : closes ? {closes} : {}),
    ...defined({capacity, soldOut: soldOut || undefined}),
  }
}
