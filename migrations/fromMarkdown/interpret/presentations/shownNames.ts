import type {Line} from '../lines/line.ts'
import {candidate, passing, type PresentationReader} from './presentationReader.ts'
import {shownByBehind} from './presentersBehind.ts'
import {mayOnlyMention, onlyTells, saysShown} from './projectWords.ts'

/** Verbs and nouns whose object is what is shown. */
const shows =
  /(?<!\p{L})(?:besök\s(?:av|från)|visit(?:s)?\s(?:by|from)|gästas\sav|presentation(?:er)?\s(?:av|om)|presentations?\s(?:of|by|from)|lanserar?|lansering(?:en)?\sav|(?:release|lanserings)fest\sför|launch(?:es)?(?:\sof)?|demos?\s(?:av|of|by)|visar(?:\supp)?|presenterar(?:\sprojektet)?|berättar\som|pitchar|demonstrerar|[Ll]ära?\skänna|[Mm]öt(?:a|er)?|[Tt]räffar?|[Hh]öra?\s(?:om|från)|[Mm]eet|(?:[Tt]räffa|[Mm]öt(?:a)?|[Mm]eet)\s(?:\p{L}+\s){1,3}(?:bakom|behind|från|from)|[Hh]ear\s(?:about|from)|shows?|presents?|pitches|demonstrates|tells\s(?:us\s)?about|talks\sabout|[Pp]rovar?|[Tt]estar?|[Tt]ry|jobbar?\smed|arbetar?\smed|work\son|handlar\som|ägnas\såt|is\s(?:all\s)?about|(?:[Dd]agens|[Kk]vällens|[Hh]elgens|[Vv]eckans|[Tt]oday[’']?s|[Tt]onight[’']?s)\s(?:projekt|projects|demos?|pitchar|pitches)\s(?:är|are|is))\s+(\p{Lu}[^.!?;:()]*(?:[.!]\p{Ll}[^.!?;:()]*)?)/gu
const meets = /(?<!\p{L})(?:träffa|möta?|meet)\s(?:\p{L}+\s){1,3}(?:bakom|behind)(?!\p{L})/iu
/** "the projects A, B and C". */
const listed =
  /(?<!\p{L})(?:[Pp]rojekten|[Pp]rojects)\s+((?:\p{Lu}[^,.!?;:()]{1,40},\s)*\p{Lu}[^,.!?;:()]{1,40}?\s(?:och|samt|and|&)\s(?:\p{Lu}[\p{L}\d.!’'-]*)(?:\s\p{Lu}[\p{L}\d.!’'-]*)*)/gu
const between = /\s*,\s*(?:(?:och|samt|and|&)\s+)?|\s+(?:och|samt|and|&)\s+/u
/** Where the sentence goes on behind a name. */
const clause =
  /\s+(?:som|av|by|där|när|vars|för|i|på|under|kommer|in|at|on|for|to|who|which|that|where|whose|during|about|vilket|med|with)\s.*$/u
const name = /^[\p{Lu}\d](?:[^.;:]|\.(?=\p{Ll})){1,40}$/u

const namesIn = (words: string): readonly string[] =>
  words
    .split(between)
    .map((part) => part.replace(/^(?:om|från|about|from)\s/u, ''))
    .flatMap((part) => [part, part.replace(clause, '')])
    .map((part) => part.trim().replace(/[.,!?]$/u, ''))
    .filter((part) => name.test(part))

/** "A presentation of Open Streets by its founder" tells who, but is one. */
const presentationOf =
  /(?<!\p{L})(?:presentation|demo|visning|lansering|launch)(?:en)?\s(?:av|of)\s\p{Lu}/u

/** Such verbs have other objects as well: "she works on Open Streets", "we test Open Streets". */
const passingVerb =
  /^(?:träffar?|möt(?:a|er)?|meet|provar?|testar?|try|jobbar?\smed|arbetar?\smed|work\son)(?!\p{L})/iu

/** "the project Open Streets" */
const projectNamed =
  /(?<!\p{L})(?:projektet|(?:the|our)\sproject)\s(\p{Lu}[\p{L}\d]*(?:\s\p{Lu}[\p{L}\d]*){0,3})/gu

const sentenceEnd = /(?<=[.!?])\s+(?=\p{Lu})/u

/** What the patterns above find has this. Many sentences have it not, and it is looked for faster. */
const capitalised = /\s\p{Lu}/u

/**
 * Names that a sentence says are shown: "we are visited by A, B and C". Candidates only, but for
 * those that it calls projects.
 */
export const shownNames: PresentationReader = (lines) =>
  lines.flatMap((line) => {
    if (line.cells !== undefined) return []
    const linksOf = lazyLinks(line)
    return line.text.split(sentenceEnd).flatMap((sentence) => {
      if (!capitalised.test(sentence)) return []
      const lists = [...sentence.matchAll(listed)]
      const shown = [...sentence.matchAll(shows)]
      const named = [...sentence.matchAll(projectNamed)]
      if (lists.length + shown.length + named.length === 0) return []
      if (onlyTells(sentence) && !meets.test(sentence) && !presentationOf.test(sentence)) return []
      const isPassing = mayOnlyMention(sentence)
      const called =
        lists.length > 0 && saysShown(sentence)
          ? lists.flatMap(([, names = '']) => {
              const all = names.split(between).map((one) => one.trim())
              return all.every((one) => name.test(one)) ? all : []
            })
          : []
      const objects = shown.flatMap(([words, names = '']) =>
        namesIn(names).map((title) => ({
          title,
          confidence:
            isPassing || (passingVerb.test(words) && !/bakom|behind/u.test(words))
              ? passing
              : candidate,
        })),
      )
      const single = named.flatMap(([, names = '']) =>
        namesIn(names).map((title) => ({title, confidence: passing})),
      )
      const sure = isPassing ? passing : called.length > 1 ? 0.85 : candidate
      const all = [...called.map((title) => ({title, confidence: sure})), ...objects, ...single]
      return all.map(({title, confidence}) => ({
        line,
        evidence: sentence,
        project: {
          title,
          presenters: shownByBehind(sentence.slice(sentence.indexOf(title) + title.length)),
          hrefs: linksOf().get(title) ?? [],
          pitch: [],
          blockKeys: [],
        },
        confidence,
      }))
    })
  })

/** The addresses of a line's links by their words, looked up only if a name is found. */
const lazyLinks = ({pieces}: Line): (() => ReadonlyMap<string, readonly string[]>) => {
  let known: ReadonlyMap<string, readonly string[]> | undefined
  return () =>
    (known ??= new Map(
      pieces.flatMap(({text, href}) =>
        href === undefined ? [] : [[text.trim(), [href]] as const],
      ),
    ))
}
