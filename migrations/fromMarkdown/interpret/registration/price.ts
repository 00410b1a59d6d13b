import type {Price} from '../../../../content/registration/registration.ts'

const free =
  /(?<!\p{L})(?:gratis|kostnadsfri(?:tt|a)?|avgiftsfri(?:tt|a)?|utan\s(?:kostnad|avgift)|fri\sentré|fritt\sinträde|kostar\s(?:inget|ingenting|inte\snågot)|free\sof\scharge|for\sfree|at\sno\scost|no\scharge|without\scharge|free\s(?:to\s(?:join|attend|participate|enter|everyone|all)|entry|entrance|admission|event|tickets?|registration|and\sopen\sto)|(?:is|are|it['’]s|admission|entry|attendance|participation)\s(?:\p{L}+\s)?free(?=\s*(?:$|[.,;!)–-]|but\s|and\s(?:open|everyone|all)|for\s)))(?!\p{L})/iu
/** What is free is the event, not the coffee or the software. */
const freeThing =
  /(?<!\p{L})gratis\s(?:mat|fika|kaffe|lunch|frukost|dryck|öl|pizza|snacks|parkering|programvara|mjukvara|verktyg|tjänst)|free\s(?:software|food|coffee|lunch|drinks|pizza|snacks|parking|speech|culture)/iu
const aboutTakingPart =
  /(?<!\p{L})(?:del(?:ta|tar|tagande\p{L}*)|event\p{L}*|evenemang\p{L}*|inträde\p{L}*|entré|anmäl\p{L}*|biljett\p{L}*|plats\p{L}*|labb?\p{L}*|workshop\p{L}*|kurs\p{L}*|meetup\p{L}*|träff\p{L}*|seminari\p{L}*|webbinari\p{L}*|konferens\p{L}*|möte\p{L}*|allt|alla|det\sär|helt|välkom\p{L}*|join|attend\p{L}*|participat\p{L}*|admission|entry|ticket\p{L}*|regist\p{L}*|conference|seminar|webinar|lab|course|it['’]?s|it\sis|everyone|open)(?!\p{L})/iu
const freeForSome =
  /(?<!\p{L})(?:gratis|fri\sentré|fritt\sinträde|kostnadsfritt|free(?:\sof\scharge)?)\s(?:för|for)\s(?!alla|all\b|everyone|everybody|dig|er|you|deltagare|participants)/iu
const negated = /(?<!\p{L})(?:inte|ej|not|isn['’]t)\s(?:\p{L}+\s)?(?:gratis|free|kostnadsfri)/iu

const amount =
  /(?:(?<before>€|\$|£|sek|eur|usd|gbp|dkk|nok)\s?(?<one>\d{1,3}(?:[ \u00A0.,]\d{3})*(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?))|(?:(?<two>\d{1,3}(?:[ \u00A0.]\d{3})+(?:,\d{1,2})?|\d+(?:[.,]\d{1,2})?)\s?(?<behind>€|\$|£|kr(?:onor)?|sek|:-|eur(?:os?)?|usd|dollars?|gbp|pounds?|dkk|nok)(?!\p{L}))/giu
const aboutPrice =
  /(?<!\p{L})(?:pris(?:et)?|avgift\p{L}*|deltagaravgift|kostar|kostnad\p{L}*|entré\p{L}*|inträde\p{L}*|biljett\p{L}*|price|cost|costs|fee|fees|tickets?|admission|entry)(?!\p{L})/iu
const aboutOtherMoney =
  /(?<!\p{L})(?:miljon\p{L}*|miljard\p{L}*|million\p{L}*|billion\p{L}*|bidrag|ansök\p{L}*|stöd\p{L}*|vinn\p{L}*|prissumma|prispengar|prize|grant\p{L}*|fund\p{L}*|budget\p{L}*|belopp)(?!\p{L})/iu

const currencies: Readonly<Record<string, string>> = {
  '€': 'EUR',
  eur: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  $: 'USD',
  usd: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  '£': 'GBP',
  gbp: 'GBP',
  pound: 'GBP',
  pounds: 'GBP',
  kr: 'SEK',
  kronor: 'SEK',
  sek: 'SEK',
  ':-': 'SEK',
  dkk: 'DKK',
  nok: 'NOK',
}

/** "1 200,50" and "1,200.50" are both 1200.5. */
const decimal = (written: string): number => {
  const plain = written.replaceAll(/[\s\u00A0]/g, '').replace(/[.,](\d{1,2})$/, '#$1')
  return Number(plain.replaceAll(/[.,]/g, '').replace('#', '.'))
}

const amountsIn = (text: string): readonly Price[] =>
  [...text.matchAll(amount)].flatMap(({groups}) => {
    const figures = groups?.['one'] ?? groups?.['two']
    const currency = currencies[(groups?.['before'] ?? groups?.['behind'] ?? '').toLowerCase()]
    return figures === undefined || currency === undefined
      ? []
      : [{free: false, amount: decimal(figures), currency}]
  })

const isFree = (sentence: string, isLabelled: boolean): boolean =>
  free.test(sentence) &&
  !negated.test(sentence) &&
  !freeThing.test(sentence) &&
  (isLabelled || aboutTakingPart.test(sentence) || sentence.length <= shortest)

/** A sentence this short is about the event: "Helt gratis!" */
const shortest = 40

/**
 * Reads the price of taking part from a sentence. Of several prices, or one that is free for some,
 * only the words are kept.
 * @param isLabelled whether the text is a price by its place, such as the key `price`
 */
export function readPrice(sentence: string, isLabelled = false): Price | undefined {
  const priced = isLabelled || (aboutPrice.test(sentence) && !aboutOtherMoney.test(sentence))
  const [first, ...more] = priced ? amountsIn(sentence) : []
  const forSome = freeForSome.test(sentence)
  if (first && (more.length > 0 || forSome)) return {note: sentence.trim()}
  if (first) return first.amount === 0 ? {free: true} : first
  if (!isFree(sentence, isLabelled)) return undefined
  return forSome ? {note: sentence.trim()} : {free: true}
}

/** Whether words say nothing but prices: all of them are in what `readPrice` makes of them. */
export function onlyPrices(text: string): boolean {
  const rest = [amount, free, aboutPrice].reduce(
    (left, words) => left.replaceAll(new RegExp(words, 'giu'), ''),
    text,
  )
  return !/[\p{L}\d]/u.test(rest)
}
