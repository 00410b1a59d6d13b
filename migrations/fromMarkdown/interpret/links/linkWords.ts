import type {LinkKind} from '../../../../content/links/link.ts'
import type {RegistrationKind} from '../../../../content/registration/registration.ts'

const word = (source: string): RegExp =>
  new RegExp(String.raw`(?<!\p{L})(?:${source})(?!\p{L})`, 'iu')

/**
 * Words for taking part, in any form: "anmäl dig", "registration", "RSVP". In running text the noun
 * "register" is no such word, nor is what is reported ("anmäl ett fel").
 */
const registerWords = String.raw`anmäl(?:\s(?:dig|er|ert|ditt)|an|ning(?:en|ar|slänk(?:en)?|sformulär(?:et)?|ssida(?:n)?|sdag(?:en)?|stid(?:en)?)?)?|för(?:hands)?anmäl(?:an|\sdig)?|anmält\s(?:dig|er|sig(?=\s*(?:här|via|på|hos)(?!\p{L})))|intresseanmälan|anmäler\s(?:du|ni|man|sig|dig|er)|anmäla\s(?:dig|er|sig)|registrera(?:\s(?:dig|er|här))?|registrering(?:en(?!\sav\s)|slänk|sformulär)?|registrer(?:a|ar)\s(?:dig|er|du|ni)|skriv\supp\s(?:dig|er)|boka(?:\s(?:(?:din|er|en)\s)?plats(?:er)?|\sin\sdig|\shär|\snu)|bokning|reservera\splats(?:er)?|plats(?:er)?\sbokas|(?<=^\P{L}{0,4})(?:boka|jag\skommer)(?=\P{L}*$)|o\.?s\.?a\.?|säkra\s(?:din|en|er)\splats|ansök\s(?:om\s(?:att\s(?:delta|vara\smed)|(?:en\s)?plats)|som\sdeltagare)|sök\s(?:en\s)?plats|register(?:ing)?(?=\s*(?:[!?]|→|»|here|now|today|for|at|by|on|via|to|through|your|yourself|in\sadvance|with))|(?<=^[^\p{L}]{0,8}|(?:to|and|please|can|must|should|or|then|now|you|also|&)\s)register(?:ing)?(?=\s*(?:$|[.:,)]))|registration(?:s|\s(?:form|page|link))?|registered|sign(?:ing|ed)?[\s-]?up|rsvp|r\.s\.v\.p\.?|(?:save|reserve|book|claim|get|secure)\s(?:(?:your|a)\s(?:seat|spot|place|slot)|yours)|(?:reserve|book|claim)\sone|apply\s(?:as\s(?:a\s)?participant|to\s(?:attend|participate|join|take\spart)|for\sa\s(?:place|seat|spot))|reservation|enrol(?:l|ment|lment)?`

const ticketWords = String.raw`(?:gratis)?biljett(?:er|en|erna|släpp|länk)?|köp\sinträde|ticket(?:s|ing)?`

export const registrationWords = word(`${registerWords}|${ticketWords}`)

const kindWords: readonly (readonly [RegistrationKind, RegExp])[] = [
  [
    'waitingList',
    word(String.raw`väntelista(?:n)?|reservlista(?:n)?|kölista(?:n)?|wait(?:ing)?[\s-]?list`),
  ],
  [
    'callForProposals',
    word(
      String.raw`call\sfor\s(?:papers|proposals|speakers|talks|participation|contributions)|cfp|submit\s(?:a|your)\s(?:talk|proposal|session|abstract|paper)|propose\sa\s(?:talk|session)|skicka\sin\s(?:ett\s|ditt\s)?(?:bidrag|föredrag)|föreslå\s(?:en\s|ett\s)(?:talk|session|föredrag|programpunkt)`,
    ),
  ],
  ['tickets', word(ticketWords)],
  ['registration', word(registerWords)],
]

/** What kind of registering a text speaks of. */
export function registrationKindOf(text: string): RegistrationKind | undefined {
  return kindWords.find(([, words]) => words.test(text))?.[0]
}

/** Words that turn registering into something else: a newsletter, an account, a volunteer's task. */
const otherThanEvents = word(
  String.raw`nyhetsbrev\S*|newsletters?|mailing\s?lists?|(?:e-?post|mejl|mail)lista(?:n)?|utskick|medlem(?:skap|mar)?|member(?:ship|s)?|volontär\S*|(?:anmäl|anmäla|meddela)\s(?:eventuella\s|dina\s)?allergi\S*|volunteers?|konto|account|slack|discord|forum(?:et)?|chatt?(?:en)?|matrix|telegram|prenumerera|subscribe|visselblås\S*|domän\S*|domain|företagsregist\S*|(?:anmäl(?:a|er)?|registrera|register|submit|sign\sup)\s(?:ditt|ert|your|a)\s(?:(?:eget|own)\s)?(?:projekt|project)|project\sregistration|projektanmälan|(?:sign(?:ed)?[\s-]?up|register|anmäl(?:\sdig|\ser)?)\s(?:to\shelp|to\sbe\sa\svolunteer|för\satt\shjälpa)|funktionär\S*|utvärdering(?:en)?|enkät(?:en)?|feedback|survey|evaluation`,
)

const notNeeded = word(
  String.raw`ingen\s(?:för)?anmälan|utan\s(?:för)?anmälan|inte\s(?:för)?anmäla|(?:no|without)\s(?:prior\s|pre-?)?registration|no\s(?:need\sto\s)?(?:register|rsvp|sign[\s-]?up)`,
)

/** Whether words that register are about something else than taking part in an event. */
export function isOtherRegistering(text: string): boolean {
  return otherThanEvents.test(text)
}

/** Whether a text says that nobody has to register. */
export function saysNotNeeded(text: string): boolean {
  return notNeeded.test(text)
}

/** By words, in the order in which they win. */
export const linkKindWords: readonly (readonly [LinkKind, RegExp])[] = [
  [
    'slides',
    word(
      String.raw`slides|slide\s?deck|bildspel(?:et)?|presentations?(?:bilder|material)?|presentation(?:er|erna|en)`,
    ),
  ],
  [
    'recording',
    word(
      String.raw`inspel(?:ning(?:en|ar|arna)?|at|ad)|recording(?:s)?|recorded|i\sefterhand|rewatch|replay|video(?:n|s|klipp)?|film(?:en)?|titta\spå\s(?:youtube|vimeo)`,
    ),
  ],
  [
    'livestream',
    word(
      String.raw`live(?:stream(?:ing|en)?|-?sändning(?:en)?)?|sändning(?:en)?|direktsänd(?:ning)?|stream(?:ing|en)?|webcast|webbsändning(?:en)?|zoom(?:-?\s?(?:länk|link|möte|meeting))?|mötesl(?:ä|a)nk|(?:möte|meeting)[\s-]?(?:länk|link)|join\s(?:the\s)?(?:meeting|call|webinar|online|live)|anslut(?:ning(?:slänk)?)?`,
    ),
  ],
  [
    'programme',
    word(
      String.raw`program(?:met|me|blad)?|agenda(?:n)?|schema(?:t)?|schedule|timetable|tidtabell|dagordning`,
    ),
  ],
  [
    'social',
    word(
      String.raw`facebook(?:-?\s?(?:event|evenemang|group|grupp))?|linkedin(?:-?\s?event)?|twitter|instagram|mastodon|bluesky|tiktok|threads`,
    ),
  ],
  [
    'repository',
    word(String.raw`github|gitlab|codeberg|källkod(?:en)?|source\scode|repo(?:sitory)?`),
  ],
  [
    'website',
    word(String.raw`webb(?:plats|sida|sajt)(?:en)?|hemsida(?:n)?|web\s?(?:site|page)|home\s?page`),
  ],
]
