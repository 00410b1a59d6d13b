import type {Ruled} from '../factRules.ts'
import type {Lexicon} from '../lexicon/lexicon.ts'
import {type Line, wordsOf} from '../lines/line.ts'
import {listParts} from '../names/listParts.ts'
import {pattern} from '../tokens/pattern.ts'
import type {Mark, Tokens} from '../tokens/tokens.ts'
import {namedOn, type PresentationReader} from './presentationReader.ts'
import {shownByBehind} from './presentersBehind.ts'
import {mayOnlyMention, onlyTells, saysShown} from './projectWords.ts'

/** What is shown, behind a verb or noun for it, up to the end of the clause. */
const object = /\s+(\p{Lu}[^.!?;:()]*(?:[.!]\p{Ll}[^.!?;:()]*)?)/uy
/** "the projects A, B and C": all but the last name. */
const listed = /\s+((?:\p{Lu}[^,.!?;:()]{1,40},\s)*\p{Lu}[^,.!?;:()]{1,120})/uy
const lastName = /^\p{Lu}[\p{L}\d.!’'-]*(?:\s\p{Lu}[\p{L}\d.!’'-]*)*/u
const singleName = /\s(\p{Lu}[\p{L}\d]*(?:\s\p{Lu}[\p{L}\d]*){0,3})/uy
const name = /^[\p{Lu}\d](?:[^.;:]|\.(?=\p{Ll})){1,40}$/u

const behind = (form: RegExp, text: string, at: number): string | undefined => {
  form.lastIndex = at
  return form.exec(text)?.[1]
}

/** Up to the words with which the sentence goes on behind a name. */
const withoutClause = (part: string, lexicon: Lexicon): string => {
  const clause = lexicon
    .read(part)
    .all('clauseStart')
    .find(({first, start}) => first > 0 && /^\P{Lu}/u.test(part.slice(start)))
  return clause === undefined ? part : part.slice(0, clause.start)
}

const withoutLead = (part: string, lexicon: Lexicon): string =>
  part.slice(lexicon.read(part).at('aboutOrFrom', 0)?.end ?? 0).trimStart()

const namesIn = (words: string, lexicon: Lexicon): readonly string[] =>
  listParts(words, lexicon, true)
    .map((part) => withoutLead(part, lexicon))
    .flatMap((part) => [part, withoutClause(part, lexicon)])
    .map((part) => part.trim().replace(/[.,!?]$/u, ''))
    .filter((part) => name.test(part))

const meets = pattern('meet _{1,3} behind')
const meetsThem = pattern('meet _{1,3} (behind | aboutOrFrom)')
/** "A presentation of Open Streets by its founder" tells who, but is one. */
const presentationOf = pattern('presentationNoun ofWord A')

interface Shown {
  readonly names: string
  /** Such verbs have other objects as well: "she works on Open Streets", "we test Open Streets". */
  readonly isPassing: boolean
}

const isSmall = (text: string, start: number): boolean => /^\P{Lu}/u.test(text.slice(start))

/** What a sentence shows: the objects of verbs and nouns for showing. */
const objectsIn = (sentence: Tokens): readonly Shown[] => {
  const fit = meetsThem.in(sentence)
  const verbs: readonly (Pick<Mark, 'start' | 'end' | 'first'> & {isPlain: boolean})[] = [
    ...(fit === undefined ? [] : [{...fit, isPlain: true}]),
    ...sentence.all('showsObject').map((mark) => ({...mark, isPlain: false})),
  ].toSorted((a, b) => a.start - b.start || b.end - a.end)
  let done = 0
  return verbs.flatMap(({start, end, first, isPlain}) => {
    const passes = sentence.at('passingVerb', first) !== undefined
    const mayStart =
      passes || isPlain || sentence.at('meet', first) || sentence.at('occasion', first)
    if (start < done || !(mayStart || isSmall(sentence.text, start))) return []
    const names = behind(object, sentence.text, end)
    if (names === undefined) return []
    done = object.lastIndex
    return [{names, isPassing: passes && !isPlain}]
  })
}

/** "the projects A, B and C" */
const listsIn = (sentence: Tokens): readonly (readonly string[])[] =>
  [...sentence.all('theProjects'), ...sentence.all('projects')].flatMap(({end}) => {
    const parts = listParts(behind(listed, sentence.text, end) ?? '', sentence.lexicon, true)
    const last = lastName.exec(parts.at(-1) ?? '')?.[0]
    return parts.length < 2 || last === undefined ? [] : [[...parts.slice(0, -1), last]]
  })

/** One of these stands in all that is found; most lines have none. */
const mayShow = (line: Tokens): boolean =>
  line.has('showsObject', 'projects', 'theProjects', 'theProject', 'meet')

/** What the readers above find has this. Many sentences have it not, and it is looked for faster. */
const capitalised = /\s\p{Lu}/u
const sentenceEnd = /(?<=[.!?])\s+(?=\p{Lu})/u

interface Named extends Ruled {
  readonly title: string
}

const namedIn = (sentence: Tokens): readonly Named[] => {
  const {text, lexicon} = sentence
  const lists = listsIn(sentence)
  const shown = objectsIn(sentence)
  const single = sentence
    .apart('theProject')
    .flatMap(({end}) => behind(singleName, text, end) ?? [])
  if (lists.length + shown.length + single.length === 0) return []
  if (onlyTells(sentence) && !meets.fits(sentence) && !presentationOf.fits(sentence)) return []
  const isPassing = mayOnlyMention(sentence)
  const called =
    lists.length > 0 && saysShown(sentence)
      ? lists.flatMap((names) => (names.every((one) => name.test(one)) ? names : []))
      : []
  const rule = isPassing
    ? 'project-passing'
    : called.length > 1
      ? 'project-called-so'
      : 'project-named'
  return [
    ...called.map((title) => ({title, rule}) as const),
    ...shown.flatMap((one) =>
      namesIn(one.names, lexicon).map(
        (title) =>
          ({
            title,
            rule: isPassing || one.isPassing ? 'project-passing' : 'project-named',
          }) as const,
      ),
    ),
    ...single.flatMap((names) =>
      namesIn(names, lexicon).map((title) => ({title, rule: 'project-passing'}) as const),
    ),
  ]
}

/**
 * Names that a sentence says are shown: "we are visited by A, B and C". Candidates only, but for
 * those that it calls projects.
 */
export const shownNames: PresentationReader = (lines) =>
  lines.flatMap((line) => {
    if (line.cells !== undefined || !mayShow(wordsOf(line))) return []
    const linksOf = lazyLinks(line)
    return line.text.split(sentenceEnd).flatMap((sentence) => {
      if (!capitalised.test(sentence)) return []
      return namedIn(line.lexicon.read(sentence)).map(({title, rule}) => {
        const rest = sentence.slice(sentence.indexOf(title) + title.length)
        const presenters = shownByBehind(line.lexicon.read(rest))
        return namedOn(line, rule, {title, presenters, hrefs: linksOf().get(title) ?? []}, sentence)
      })
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
