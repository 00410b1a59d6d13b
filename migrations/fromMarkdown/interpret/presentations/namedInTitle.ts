import type {Line} from '../lines/line.ts'
import {candidate, type ReadPresentation} from './presentationReader.ts'
import {onlyTells} from './projectWords.ts'

/** Where a name may start: at the start, behind a mark, behind what one does with a project. */
const lead =
  /^|:\s+|\s[–—-]\s+|(?<!\p{L})(?:med|with|av|of|för|for|om|about|lanserar|launch(?:ing|es)?|testa[rs]?|prova[rs]?|try|visar|shows?|möt|meet|träffa)\s+/giu
const marks = /[!?.]+$/u
/** "Open Streets: a workshop" */
const subtitle = /:\s|\s[–—-]\s/u
const longest = 120

/**
 * What the title of an event names and its text speaks of: "Workshop: try Open Streets", "Coffee with
 * Open Streets". Candidates only.
 */
export function namedInTitle(title: string, lines: readonly Line[]): readonly ReadPresentation[] {
  if (title.length > longest || onlyTells(title)) return []
  const names = [...title.matchAll(lead)]
    .map(({0: words, index}) => title.slice(index + words.length).trim())
    .filter((name) => /^[\p{Lu}\d]/u.test(name))
    .flatMap((name) => [name, name.split(subtitle)[0] ?? name])
  return [...new Set(names)].flatMap((name) => {
    const bare = name.replace(marks, '')
    const line = bare.length < 3 ? undefined : lines.find(({text}) => text.includes(bare))
    return line === undefined
      ? []
      : [
          {
            line,
            evidence: title,
            project: {
              title: line.text.includes(name) ? name : bare,
              presenters: [],
              hrefs: [],
              pitch: [],
              blockKeys: [],
            },
            confidence: candidate,
          },
        ]
  })
}
