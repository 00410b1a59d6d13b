import {pattern} from '../tokens/pattern.ts'
import {remembered} from '../tokens/remembered.ts'
import type {Mark, Tokens} from '../tokens/tokens.ts'

const any = '(projects | project | pitches)'

/** Sentences that announce a list of projects: all but the first end in a colon, or ask. */
const introductions = [
  `^ introduces .{0,8} ${any}`,
  `${any} .{0,12} showsSelf .{0,6} [:]? $`,
  `count _? projects (isWord | during _)? shows (upWord | their) %{0,8} [:] $`,
  `(these | theWord | count) count? projects shows upWord? their %{1,18} [:] $`,
  `shows theWord? count? theProjects upWord? their %{1,18} [:] $`,
  `these projects isWord? registered %{0,6} [:] $`,
  `workOn %{0,8} projects (during %{1,8})? [:] $`,
  `shows upWord? their _? projects (during %{1,6})? [:] $`,
  `^ these projects needsThem !support %{1,12} [:] $`,
  `^ introduces .{0,4} (teams | theTeams) .{0,6} shows %{0,6} [:] $`,
  `^ these presentThemselves %{0,6} [:] $`,
  `(count | # | these | theWord) _{0,2} makersWord %{1,10} madeWord %{0,4} [:] $`,
].map(pattern)

const theseForm = pattern(
  `^ ((theWord | occasion | theWord occasion) chosen? civicTech? projects | occasion pitches | civicTech? theProjects | projects during %{1,6}) %{0,8} [:] $`,
)
const teamForm = pattern(`${any} ([.]? (now | these | introduces) %{1,6} | during %{1,6})? [:] $`)
const asksForm = pattern('^ which projects .{0,12} [?] $')
const heading = pattern(
  `^ ~ (theWord | occasion | chosen){0,4} civicTech? (projectsHeading | projects chosen? | pitches) [:.]? $`,
)
const announces = (text: Tokens): boolean =>
  introductions.some((form) => form.fits(text)) ||
  (theseForm.fits(text) && !text.has('duty')) ||
  (text.has('teams', 'theTeams') && text.has('worked') && teamForm.fits(text)) ||
  (asksForm.fits(text) && !text.has('applies'))

const sentenceEnd = /(?<=[.!?])\s+/u

/** Whether a heading or sentence announces a list of presented projects. */
export function announcesProjects(text: Tokens): boolean {
  return saysProjects(text)
}

const announced = [
  'projects',
  'project',
  'pitches',
  'teams',
  'theTeams',
  'presentThemselves',
  'makersWord',
] as const

const saysProjects = remembered((text: Tokens) => {
  if (!text.has(...announced)) return false
  if (text.has('otherList')) return false
  const {lexicon} = text
  const sentences = text.text.trim().split(sentenceEnd)
  const last = lexicon.read(sentences.at(-1) ?? '')
  if (last.has('otherProjects')) return false
  const endings = [text, last, lexicon.read(sentences.slice(-2).join(' '))]
  return heading.fits(text) || endings.some(announces)
})

/** Whether a sentence says with a plain word that something is shown, not only "among others" or "work". */
export function saysPlainlyShown(sentence: Tokens): boolean {
  return sentence.has('plainlyShown')
}

/** How many projects a list has to have: one is enough only where plain words say that it is shown. */
export function fewestBehind(intro: Tokens): number {
  return announcesProjects(intro) && saysPlainlyShown(intro) ? 1 : 2
}

const theyAre = pattern('(theProjects | projects) %{0,12} isWord A')
const hasShown = pattern('hasWord _? shownPast')

const isShowing = (sentence: Tokens): boolean =>
  sentence.has('showing') || (theyAre.fits(sentence) && !sentence.has('support'))

/** "the person behind" tells who made it; "the people behind" come. */
const tellsWho = (sentence: Tokens): boolean =>
  sentence.all('behind').some(({first}: Mark) => sentence.before('peopleWord', first) === undefined)

/** Whether a sentence refers the reader to a project, or tells who is behind it. */
export function onlyTells(sentence: Tokens): boolean {
  return sentence.has('telling') || hasShown.fits(sentence) || tellsWho(sentence)
}

/** Whether a sentence says that what it names is shown or worked on, and not only tells of it. */
export function saysShown(sentence: Tokens): boolean {
  return isShowing(sentence) && !onlyTells(sentence)
}

/** Whether a heading or sentence is about projects that are not shown: partners, links, earlier events. */
export function namesOthers(text: Tokens): boolean {
  return text.has('notShown')
}

/**
 * The same of a sentence of running text, where "tells about" is no list of references. In a sentence
 * that shows something, words such as "supported" only say whose projects they are.
 */
export function sentenceNamesOthers(sentence: Tokens): boolean {
  const told = sentence.all('toldAbout')
  const beside = saysPlainlyShown(sentence) ? sentence.all('beside') : []
  return sentence
    .all('notShown')
    .some(
      (mark) =>
        ![...told, ...beside].some(({start, end}) => mark.start >= start && mark.end <= end),
    )
}

/** Whether the projects that a sentence names may only be mentioned, whatever else it shows. */
export function mayOnlyMention(sentence: Tokens): boolean {
  return (
    sentence.has('otherObject') || (sentence.has('some') && !sentence.has('project', 'projects'))
  )
}
