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
    String.raw`^(?:here\sare|här\skommer|följande|nedanstående|these(?:\sare)?|the\sfollowing|meet)\s[^.!?]{0,20}(?<!\p{L})(?:lag(?:en)?|grupper(?:na)?|teams|groups|initiativ|initiatives|startups)(?!\p{L})[^.!?]{0,30}(?<!\p{L})(?:presentera\p{L}*|visa[rs]?|pitcha\p{L}*|ställer\sut|present(?:s|ing)?|show(?:s|ing)?|pitch(?:es|ing)?|demo(?:s|ing)?)(?!\p{L})[^.!?:]{0,30}:$`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:vilka|which|what)\s+${projects}\b(?![^?]*\b(?:söka|ansöka|anmäla|passar|stöd\w*|apply|submit|eligible|fund\w*)\b)[^.!?]{0,60}\?$`,
    'iu',
  ),
]
const headings =
  /^(?:[^\p{L}\d]*)(?:(?:the|our|våra|(?:dagens|kvällens|helgens|veckans|månadens|årets)|(?:today|tonight|this\s(?:evening|week|weekend|month|year))[’']?s|deltagande|medverkande|utvalda|presenterade|utställande|nominerade|vinnande|lokala|participating|presented|featured|selected|pitching|exhibiting|nominated|winning|local)\s+)*(?:civic[\s-]?tech[\s-]?)?(?:projekt(?:en)?|projects|pitchar|pitches|demos|presentations of projects|projektpresentationer|project presentations|projekt(?:en)?\s(?:på\splats|under\s(?:dagen|kvällen|helgen)|som\s(?:visas|deltar|medverkar|presenteras|pitchar|ställer\sut))|projects\s(?:on\s(?:show|display)|taking\spart|(?:that|which)\s(?:participate|present|take\spart)))\s*[:.]?$/iu
/** Lists behind such words are of something else, whatever else the sentence says. */
const other =
  /\b(?:spår|tracks?|teman?|themes?|områden|areas|riktlinjer\w*|guidelines|kriterier|criteria|krav|requirements|frågor|questions|partner\w*|finansiär\w*|funders|saker|things|arrangörer|organisers|organizers|sponsor\w*|mål|goals|steg|steps|erbjuder|offer|projektledare)\b/iu

/** Projects of another time, or such as might be: "Examples of projects that …". */
const others =
  /(?<!\p{L})(?:exempel|examples?|tidigare|förra|previous(?:ly)?|earlier|past|(?:av|by)(?=\s*:$)|last\s(?:year|time)|fjol)(?!\p{L})/iu

/** One of these stands in all that announces projects; most lines have none. */
const mayAnnounce = /proje[kc]t|demo|pitch|team|lag|grupp|group|initiativ|startup/i

/** Whether a heading or sentence announces a list of presented projects. */
export const announcesProjects = (text: string): boolean => {
  if (!mayAnnounce.test(text)) return false
  const whole = text.trim()
  const sentences = whole.split(/(?<=[.!?])\s+/u)
  const last = sentences.at(-1) ?? whole
  const endings = new Set([whole, last, sentences.slice(-2).join(' ')])
  return (
    !other.test(whole) &&
    !others.test(last) &&
    (headings.test(whole) ||
      introductions.some((introduction) =>
        [...endings].some((ending) => introduction.test(ending)),
      ))
  )
}

const showing =
  /(?<!\p{L})(?:berätta[rs]?|talk(?:s|ing)?|tells|besök(?:er)?|visit(?:s|ed)?|gäst(?:er|en)?|guests?|bland\s(?:dagens|kvällens|helgens|projekten)|har\svi|på\splats\sfinns|presenter\p{L}*|present(?:s|ed|ing)?|visa[rs]?|show(?:s|n|ing)?|pitch\p{L}*|demo\p{L}*|bland\sannat|bl\.\s?a|among|deltar|medverkar|participat\p{L}*|(?:vi|we)(?:\salso)?\s(?:har|have)|(?:vi|ni)\sfår\s(?:se|höra|träffa|möta)|får\s(?:vi|ni|du)\s(?:se|höra|träffa|möta)|(?:we|you)(?:\s(?:will|get\sto)|[’']ll)\s(?:see|hear|meet)|jobba\p{L}*|arbeta\p{L}*|work(?:s|ing)?|hacka\p{L}*|test\p{L}*|prova\p{L}*|try|sista\sprojektet|last\sproject)(?!\p{L})/iu
const telling =
  /(?<!\p{L})(?:läs\s(?:mer|om|gärna)|read\s(?:more|about)|mer\som|more\sabout|se\säven|see\salso|andra\sprojekt|other\sprojects|tidigare|förra|haft|previous\p{L}*|earlier|last\s(?:year|time)|(?:med)?grunda\p{L}*|(?:co-?)?found(?:ed|er|ers)|startat|started|driver|leder|projektledare|manager|project\slead|bakom|behind|inspire\p{L}*|bygger\spå|based\son)(?!\p{L})/iu

/** Whether a sentence says that what it names is shown or worked on, and not only tells of it. */
export const saysShown = (sentence: string): boolean =>
  showing.test(sentence) && !telling.test(sentence)

/** Whether a sentence refers the reader to a project, or tells who is behind it. */
export const onlyTells = (sentence: string): boolean => telling.test(sentence)
