import {isOtherRegistering, saysNotNeeded} from '../links/linkWords.ts'

/** Words of somebody who has a question, or changes what is booked. */
export const asks =
  /(?<!\p{L})(?:fråg\p{L}*|undrar?|questions?|wonder\p{L}*|(?:ställa\sin|avboka|ändra)\s(?:din|er|sin)|(?:cancel|change)\syour)(?!\p{L})/iu

/** Words of somebody who brings something to the event. */
export const handingIn =
  /(?<!\p{L})(?:present\p{L}*|pitch\p{L}*|talks?|föredrag|bidra\p{L}*|projekt\p{L}*|projects?|fråg\p{L}*|questions?|idé\p{L}*|ideas?|förslag)(?!\p{L})/iu

const coming =
  /(?<!\p{L})(?:(?:vill|tänker|kan|ska)\s(?:du|ni)\s(?:delta|komma|vara\smed|följa\smed)|(?:du|ni)\s(?:vill|tänker|kan|ska)\s(?:delta|komma|vara\smed|följa\smed)|om\s(?:du|ni)\skommer|för\satt\s(?:delta|vara\smed|få\sen\splats)|to\s(?:attend|take\spart|participate|join|get\sa\s(?:seat|place|spot))|you(?:[’']re|\sare)\scoming|(?:want|like|wish|plan)\sto\s(?:attend|come|join|participate|take\spart))(?!\p{L})/iu
const writing =
  /(?<!\p{L})(?:mejla|maila|e-?posta|skicka|skriv|hör\sav|kontakta|meddela|e-?mail|mail|send|write|drop|contact|let)(?!\p{L})/iu
const aside =
  /(?<!\p{L})(?:på\sengelska|in\s(?:english|swedish)|arrangera|organi[sz]e|hjälpa|help\p{L}*|styrelse\p{L}*|board|nätverket|network|\p{L}*grupp\p{L}*|groups?|planer\p{L}*|planning)(?!\p{L})/iu

/** Whether a text asks whoever wants to come to write: "Want to come? Write to …". */
export function asksToWrite(text: string): boolean {
  return (
    coming.test(text) &&
    writing.test(text) &&
    !asks.test(text) &&
    !handingIn.test(text) &&
    !aside.test(text) &&
    !saysNotNeeded(text) &&
    !isOtherRegistering(text)
  )
}
