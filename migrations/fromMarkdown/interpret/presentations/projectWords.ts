const project = String.raw`(?:civic[\s-]?tech[\s-]?)?(?:projekt(?:en|et)?|projects?|demos?|pitch(?:ar|es)?)`
const introductions: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:här (?:är|kommer|nedan)|detta är|det här är|dessa|följande|nedanstående|vi (?:får|kommer att|ska) (?:höra|träffa|se)|these|here are|the following|meet the|we (?:will )?(?:hear|meet|see))\b[^.!?]{0,40}\b${project}\b`,
    'iu',
  ),
  new RegExp(
    String.raw`\b${project}\b[^.!?]{0,60}\b(?:presentera[sr]?|presenterar sig|pitcha[sr]?|visas|deltar|medverkar|present(?:ed|ing)?|pitch(?:ed|ing)?|participat\w+)\b[^.!?]{0,30}:?$`,
    'iu',
  ),
]
const headings =
  /^(?:[^\p{L}\d]*)(?:(?:the|our|våra|dagens|kvällens|today[’']?s|deltagande|medverkande|utvalda|presenterade|participating|presented|featured|selected|pitching)\s+)*(?:civic[\s-]?tech[\s-]?)?(?:projekt(?:en)?|projects|pitchar|pitches|presentations of projects|projektpresentationer|project presentations)\s*[:.]?$/iu
/** Lists behind such words are of something else, whatever else the sentence says. */
const other =
  /\b(?:spår|tracks?|teman?|themes?|områden|areas|riktlinjer\w*|guidelines|kriterier|criteria|krav|requirements|frågor|questions|partner\w*|arrangörer|organisers|organizers|sponsor\w*|mål|goals|steg|steps|erbjuder|offer|projektledare)\b/iu

/** Whether a heading or sentence announces a list of presented projects. */
export const announcesProjects = (text: string): boolean =>
  !other.test(text) &&
  (headings.test(text.trim()) ||
    introductions.some((introduction) => introduction.test(text.trim())))
