import type {Lexicon} from '../lexicon/lexicon.ts'
import {isBold, isHeading, type Line, wordsOf} from '../lines/line.ts'
import {listParts} from '../names/listParts.ts'
import {timedLine} from '../programme/timedLine.ts'
import {namedOn, type PresentationReader} from './presentationReader.ts'
import {
  mayOnlyMention,
  namesOthers,
  onlyTells,
  saysPlainlyShown,
  saysShown,
  sentenceNamesOthers,
} from './projectWords.ts'

const isTitle = (line: Line): boolean =>
  isHeading(line) ||
  (line.level === 0 && line.text.length < 80 && (line.text.endsWith(':') || isBold(line)))

const sentenceEnd = /(?<=[.!?])\s+(?=\p{Lu})/u
const name =
  /(?<![\p{L}\d])\p{Lu}[\p{L}\d’'-]*(?:[.!](?=\p{Ll})[\p{L}\d]*)?(?:\s\p{Lu}[\p{L}\d’'-]*){0,3}[!?]?/gu
/** "Map of trees, Streets and …": as part of a list a name may go on in small letters. */
const inList = /^\p{Lu}\S*(?:\s\S+){1,3}$/u
const firstWord = /^\S+\s/u
const longestSentence = 500
const mostNames = 24

/** Each run of words in capital letters, also without its first: a sentence may begin there. */
const namesIn = (sentence: string, lexicon: Lexicon): readonly string[] => {
  const runs = [...sentence.matchAll(name)].slice(0, mostNames).map(([run]) => run)
  const parts = sentence.split(/:\s/u).flatMap((part) => listParts(part, lexicon, true))
  const listed = parts.slice(0, mostNames).filter((part) => inList.test(part))
  const all = runs.flatMap((run) =>
    firstWord.test(run) ? [run, run.replace(firstWord, '')] : [run],
  )
  return [...new Set([...all, ...listed.map((part) => part.replace(/\.$/u, ''))])]
}

/**
 * Names that stand in one sentence that speaks of projects, or says that something is shown: of these
 * candidates at least two have to be projects with a page. Sentences about organisers, examples or other times name none that is shown.
 */
export const namedTogether: PresentationReader = (lines) => {
  let isOther = false
  return lines.flatMap((line) => {
    if (isTitle(line)) isOther = namesOthers(wordsOf(line))
    if (isOther || line.cells !== undefined) return []
    if (!wordsOf(line).has('showing', 'project', 'projects', 'theProjects')) return []
    if (timedLine(line) !== undefined) return []
    return line.text.split(sentenceEnd).flatMap((text, index) => {
      if (text.length > longestSentence) return []
      const sentence = line.lexicon.read(text)
      const isShown = saysShown(sentence)
      if (!isShown && !sentence.has('project', 'projects')) return []
      if (onlyTells(sentence) || sentenceNamesOthers(sentence)) return []
      const isPlain = (isShown || saysPlainlyShown(sentence)) && !mayOnlyMention(sentence)
      const rule = isPlain ? 'project-named' : 'project-passing'
      const list = `${line.blockKey} ${line.start} ${index}`
      return namesIn(text, line.lexicon).map((title) => namedOn(line, rule, {title, list}, text))
    })
  })
}
