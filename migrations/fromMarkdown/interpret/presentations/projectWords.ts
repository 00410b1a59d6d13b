const tech = String.raw`(?:civic[\s-]?tech[\s-]?)?`
const project = String.raw`${tech}(?:projekt(?:en|et)?|projects?|demos?|pitch(?:ar|es)?)`
const projects = String.raw`${tech}(?:projekt(?:en)?|projects)`
/** Words in front of, or behind, projects of one occasion: what else a list may be of is not shown. */
const occasion = String.raw`dagens|kvällens|helgens|veckans|månadens|årets|today[’']?s|tonight[’']?s|this\s(?:evening|week|weekend|month|year)[’']?s`
const chosen = String.raw`(?:nominerade|utvalda|medverkande|deltagande|presenterade|vinnande|utställande|nominated|selected|participating|presented|winning|featured|exhibiting)`
const these = String.raw`(?:de|de\shär|dom\shär|the|our|våra|${occasion})\s+(?:${chosen}\s+)?${projects}|(?:${occasion})\s+(?:demos?|pitch(?:ar|es)?)|${tech}projekten|${projects}\s+(?:på|under|vid|i|at|of|on|in)\s[^.!?:]{1,30}`
const several = String.raw`(?:\d+|två|tre|fyra|fem|sex|sju|åtta|nio|tio|flera|några|alla|two|three|four|five|six|seven|eight|nine|ten|several|some|all)`
const duty = String.raw`(?:ska|skall|bör|måste|får|behöver|handlar|kan|stöd|should|shall|must|may|need|have\sto|can|support|fund)`

const introductions: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:här (?:är|kommer|nedan)|detta är|det här är|dessa|följande|nedanstående|vi (?:får|kommer att|ska) (?:höra|träffa|se)|these|here are|the following|meet the|we (?:will )?(?:hear|meet|see))\b[^.!?]{0,40}\b${project}\b`,
    'iu',
  ),
  new RegExp(
    String.raw`\b${project}\b[^.!?]{0,60}\b(?:presentera[sr]?|presenterar sig|demonstreras|pitcha[sr]?|visas|deltar|medverkar|ställer ut|present(?:ed|ing)?|pitch(?:ed|ing)?|participat\w+|exhibit(?:s|ed|ing)?)\b[^.!?]{0,30}:?$`,
    'iu',
  ),
  new RegExp(
    String.raw`(?<!\p{L})${several}\s(?:\p{L}+\s)?${projects}\s(?:will\s|kommer\satt\s)?(?:visar?|shows?|demonstrerar|demonstrate)(?:\s(?:upp|vad|sin|sina|sig|what|their)\b[^.!?:]{0,40}):$`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?=[^:]*(?<!\p{L})(?:lag(?:en)?|grupper(?:na)?|teams?|groups?)\b)(?=[^:]*\b(?:arbetade|jobbade|byggde|presenterade|redovisade|worked|built|presented|showed|demoed)\b)[^!?:]*\b${project}(?:\.?\s(?:så\shär|här|this|here)\s[^.!?:]{1,30}|\s(?:under|at|during)\s[^.!?:]{1,30})?:$`,
    'iu',
  ),
  new RegExp(
    String.raw`(?<!\p{L})(?:(?:the|de|dessa|these|${several})\s(?:${several}\s)?${projects}\s(?:pitch(?:ar)?|presenterar|visar|presents?|show)|(?:pitchar|presenterar|visar)\s(?:de\s)?(?:${several}\s)?projekten)\s(?:upp\s)?(?:sina|sitt|sin|deras|their)\s[^.!?:]{1,90}:$`,
    'iu',
  ),
  new RegExp(
    String.raw`(?<!\p{L})(?:dessa|de\shär|följande|these|the\sfollowing)\s${projects}\s(?:har\s|have\s|är\s|are\s)?(?:anmält\ssig|anmälda|med|på\splats|klara|bekräftade|signed\sup|registered|joining|confirmed)[^.!?:]{0,30}:$`,
    'iu',
  ),
  new RegExp(String.raw`^(?:${these})\b(?![^:]*\b${duty})[^.!?:]{0,40}:$`, 'iu'),
  new RegExp(
    String.raw`(?<!\p{L})(?:jobba|arbeta|hacka|work|hack)(?:r|de|s|ing)?\s(?:vidare\s)?(?:med|på|on|with)\s[^.!?:]{0,40}\b${projects}(?:\s(?:under|från|from|during|at|of|in|på|i|som|that|which)\s[^.!?:]{1,40})?:$`,
    'iu',
  ),
  new RegExp(
    String.raw`(?<!\p{L})(?:presenterar?|redovisar?|visar?|pitchar?|present|show|pitch|demo)\s(?:upp\s)?(?:sina|våra|deras|their|our)\s(?:\p{L}+\s)?${projects}(?:\s(?:för|to|for|at|på|under)\s[^.!?:]{1,30})?:$`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:de\shär|dessa|these|följande|the\sfollowing)\s${projects}\s(?:behöver|söker|vill\sha|needs?|wants?|are\slooking\sfor)\s(?!stöd|support|fund)[^.!?:]{1,60}:$`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:here\sare|här\skommer|följande|nedanstående|these(?:\sare)?|the\sfollowing|meet)\s[^.!?]{0,20}(?<!\p{L})(?:lag(?:en)?|grupper(?:na)?|teams|groups|initiativ|initiatives|startups)(?!\p{L})[^.!?]{0,30}(?<!\p{L})(?:presentera\p{L}*|visa[rs]?|pitcha\p{L}*|ställer\sut|present(?:s|ing)?|show(?:s|ing)?|pitch(?:es|ing)?|demo(?:s|ing)?)(?!\p{L})[^.!?:]{0,30}:$`,
    'iu',
  ),
  /^(?:dessa|de\shär|följande|these|the\sfollowing)\s(?:visar\supp\ssig|presenterar\ssig|pitchar|demonstrerar|ställer\sut|will\s(?:present|pitch|demo)|present|pitch|demo)[^.!?:]{0,30}:$/iu,
  new RegExp(
    String.raw`^(?:vilka|which|what)\s+${projects}\b(?![^?]*\b(?:söka|ansöka|anmäla|passar|stöd\w*|apply|submit|eligible|fund\w*)\b)[^.!?]{0,60}\?$`,
    'iu',
  ),
]
const headings =
  /^(?:[^\p{L}\d]*)(?:(?:the|our|våra|(?:dagens|kvällens|helgens|veckans|månadens|årets)|(?:today|tonight|this\s(?:evening|week|weekend|month|year))[’']?s|deltagande|medverkande|utvalda|presenterade|utställande|nominerade|vinnande|lokala|participating|presented|featured|selected|pitching|exhibiting|nominated|winning|local)\s+)*(?:civic[\s-]?tech[\s-]?)?(?:projekt(?:en)?|projects|pitchar|pitches|demos|presentations of projects|projektpresentationer|project presentations|projekt(?:en)?\s(?:i\sfokus|på\splats|under\s(?:dagen|kvällen|helgen)|som\s(?:visas|deltar|medverkar|presenteras|pitchar|ställer\sut))|projekt(?:en)?\s(?:som\s)?(?:du|ni|vi)\s(?:får|kan|kommer\satt)\s(?:få\s)?(?:träffa|möta|se|höra)|projects\s(?:that\s)?(?:you|we)\s(?:can|will|get\sto)\s(?:meet|see)|projects\s(?:in\sfocus|on\s(?:show|display)|taking\spart|(?:that|which)\s(?:participate|present|take\spart)))\s*[:.]?$/iu
/** Lists behind such words are of something else, whatever else the sentence says. */
const other =
  /\b(?:spår|tracks?|teman?|themes?|områden|areas|riktlinjer\w*|guidelines|kriterier|criteria|krav|requirements|frågor|questions|partner\w*|finansiär\w*|funders|saker|things|arrangörer|organisers|organizers|sponsor\w*|mål|goals|steg|steps|erbjuder|offer|projektledare)\b/iu

/** Projects of another time, or such as might be: "Examples of projects that …". */
const others =
  /(?<!\p{L})(?:exempel|examples?|tidigare|förra|previous(?:ly)?|earlier|past|(?:av|by)(?=\s*:$)|last\s(?:year|time)|fjol)(?!\p{L})/iu

/** One of these stands in all that announces projects; most lines have none. */
const mayAnnounce =
  /proje[kc]t|demo|pitch|visar|presenterar|team|lag|grupp|group|initiativ|startup/i

/** Whether a heading or sentence announces a list of presented projects. */
export function announcesProjects(text: string): boolean {
  if (!mayAnnounce.test(text)) return false
  const whole = text.trim()
  const sentences = whole.split(/(?<=[.!?])\s+/u)
  const last = sentences.at(-1) ?? whole
  const endings = [...new Set([whole, last, sentences.slice(-2).join(' ')])].filter((ending) =>
    mayAnnounce.test(ending),
  )
  return (
    !other.test(whole) &&
    !others.test(last) &&
    (headings.test(whole) ||
      introductions.some((introduction) => endings.some((ending) => introduction.test(ending))))
  )
}

const plainlyShown =
  /(?<!\p{L})(?:berätta[rs]?|tells?|talks?|besök(?:er)?|visit(?:s|ed)?|gäst(?:as|ar)|på\sscen(?:en)?|on\sstage|på\splats|kom\soch|come\sand|presenter\p{L}*|present(?:s|ed|ing)?|presentations?|visa[rs]?(?!\satt)|show(?:s|n|ing)?|pitch\p{L}*|demo(?!kr|cr)\p{L}*|lanser\p{L}*|launch\p{L}*|medverkar|deltar|bland\s(?:dagens|kvällens|helgens)|(?:vi|ni|du|we|you)\s(?:får|kan|can|get\sto|will)\s(?:se|höra|träffa|möta|lära|testa|prova|see|hear|meet|try))(?!\p{L})/iu

/** Whether a sentence says with a plain word that something is shown, not only "among others" or "work". */
export function saysPlainlyShown(sentence: string): boolean {
  return plainlyShown.test(sentence)
}

/** How many projects a list has to have: one is enough only where plain words say that it is shown. */
export function fewestBehind(intro: string): number {
  return announcesProjects(intro) && saysPlainlyShown(intro) ? 1 : 2
}

const showing =
  /(?<!\p{L})(?:(?:projekten|projects)(?![^.!?]{0,80}\s(?:stöd|support))\s[^.!?:]{0,60}\s(?:är|are)(?=\s\p{Lu})|berätta[rs]?|talk(?:s|ing)?|tells|besök(?:er)?|visit(?:s|ed)?|gäst(?:as|ar|er|en)?|på\sscen(?:en)?|on\sstage|come\sand\s(?:see|meet|try)|kom\soch\s(?:se|möt|träffa|prova)|guests?|bland\s(?:dagens|kvällens|helgens|projekten)|har\svi|på\splats\sfinns|presenter\p{L}*|present(?:s|ed|ing)?|visa[rs]?|show(?:s|n|ing)?|pitch\p{L}*|demo\p{L}*|bland\sannat|bl\.\s?a|among|deltar|medverkar|participat\p{L}*|(?:vi|we)(?:\salso)?\s(?:har|have)|(?:vi|ni)\sfår\s(?:se|höra|träffa|möta)|får\s(?:vi|ni|du)\s(?:se|höra|träffa|möta)|(?:we|you)(?:\s(?:will|get\sto)|[’']ll)\s(?:see|hear|meet)|jobba\p{L}*|arbeta\p{L}*|work(?:s|ing)?|hacka\p{L}*|test\p{L}*|prova\p{L}*|try|sista\sprojektet|last\sproject)(?!\p{L})/iu
const telling =
  /(?<!\p{L})(?:tack\s(?:till|vare)|thanks\sto|(?:har|hade|have|had|has)\s(?:\p{L}+\s)?(?:presenterat|visat|pitchat|berättat|besökt|medverkat|deltagit|presented|shown|pitched|visited)|hade\s(?:tänkt|planerat)|(?:had|were)\splann\p{L}*|inställ[td]a?|cancelled|läs\s(?:mer|om|gärna)|read\s(?:more|about)|mer\som|more\sabout|se\säven|see\salso|andra\sprojekt|other\sprojects|tidigare|förra|haft|previous\p{L}*|earlier|last\s(?:year|time)|(?:med)?grunda\p{L}*|(?:co-?)?found(?:ed|er|ers)|startat|startade|started|worked\s(?:with|on|at|for)|(?:arbetat|jobbat)\s(?:med|på|för)|driver|leder|projektledare|manager|project\slead|(?<!(?:människorna|personerna|folket|gänget|teamet|people|team|teams|those|folks)\s)(?:bakom|behind)|inspire\p{L}*|bygger\spå|based\son)(?!\p{L})/iu

/** Whether a sentence says that what it names is shown or worked on, and not only tells of it. */
export function saysShown(sentence: string): boolean {
  return showing.test(sentence) && !telling.test(sentence)
}

/** Whether a sentence refers the reader to a project, or tells who is behind it. */
export function onlyTells(sentence: string): boolean {
  return telling.test(sentence)
}

/** Under such headings stand projects that are not shown: partners, links, earlier events. */
const notShown =
  /partner|sponsor|finansiär|(?<!\p{L})(?:arrang\p{L}*|organi[sz]er\p{L}*|tack|thanks?|läs|read|mer|more|tidigare|previous\p{L}*|förra|past|länkar|links?|kontakt\p{L}*|contacts?|om|about|panel\p{L}*|samarbet\p{L}*|collaborat\p{L}*|cooperat\p{L}*|tillsammans|together|stöd\p{L}*|support\p{L}*|talare|speakers?|facilitator\p{L}*|moderator\p{L}*|jury|medlem\p{L}*|members?|exempel|examples?|vänner|friends|resurser|resources|funders|inspiration|referens\p{L}*|references?|deltagare|participants|läsning|reading|nytt|news|företag|companies)(?!\p{L})/iu

/** Whether a heading or sentence is about projects that are not shown. */
export function namesOthers(text: string): boolean {
  return notShown.test(text)
}

const told =
  /(?<!\p{L})(?:berätta\p{L}*|pratar?|samtalar?|visar?|talk\p{L}*|tells?(?:\sus)?)\s(?:mer\s|more\s)?(?:om|about)(?!\p{L})/giu

/** In a sentence that shows something these say what is told, or whose projects they are. */
const beside = /(?<!\p{L})(?:om|about|stöd|supported|funded|finansierade|mer|more)(?!\p{L})/giu

/** The same of a sentence of running text, where "tells about" is no list of references. */
export function sentenceNamesOthers(sentence: string): boolean {
  return namesOthers(
    sentence.replace(told, '').replace(saysPlainlyShown(sentence) ? beside : /(?!)/gu, ''),
  )
}

/** What is presented is something else, or the names are only some of many: "our report, where A and B …". */
const otherObject =
  /(?<!\p{L})(?:(?:presenterar?|visar?|berättar?|presents?|shows?)\s(?:upp\s|om\s)?(?:våra?|vårt|our|en|ett|an?|the)?\s?(?:ny(?:a|tt)?\s|new\s)?(?:resultat\p{L}*|rapport\p{L}*|stud\p{L}*|statistik\p{L}*|bok\p{L}*|results?|reports?|stud(?:y|ies)|statistics|books?|findings)|intervju\p{L}*|interview\p{L}*|(?:om)?nämn\p{L}*|mention\p{L}*|likna\p{L}*|påminner\som|similar\sto|resembl\p{L}*|nästa\s(?:träff|gång|möte|meetup|månad|vecka|år)|next\s(?:time|meetup|meeting|month|week|year))(?!\p{L})/iu
const some =
  /(?<!\p{L})(?:bland\sannat|bl\.\s?a\.?|t\.?\s?ex\.?|till\sexempel|exempelvis|såsom|such\sas|for\sexample|among\sothers|e\.g\.)(?!\p{L})/iu

/** Whether the projects that a sentence names may only be mentioned, whatever else it shows. */
export function mayOnlyMention(sentence: string): boolean {
  return otherObject.test(sentence) || (some.test(sentence) && !/proje[kc]t/iu.test(sentence))
}
