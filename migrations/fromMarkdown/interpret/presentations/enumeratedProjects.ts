import type {FactRule} from '../factRules.ts'
import {isHeading, type Line, wordsOf} from '../lines/line.ts'
import {listParts} from '../names/listParts.ts'
import {pattern} from '../tokens/pattern.ts'
import {
  hrefsOf,
  namedOn,
  type PresentationReader,
  type ReadPresentation,
} from './presentationReader.ts'
import {projectTitle} from './projectTitle.ts'
import {announcesProjects, saysPlainlyShown, saysShown} from './projectWords.ts'

const announced = /^([^:]{4,80}:)\s+(\S[^:]*?)\.?$/u
const lastAmpersand = /^(.*,.*)\s&\s([^,&]+)$/u
/** Other sentences name themes, places or people as well: "Our projects: Democracy and Trust". */
const namesProjects = pattern('^ (chosen | occasion) (projects | pitches) isWord? [:] $')

/** As names are written; what is described in small letters is none. */
const name = /^[\p{Lu}\d](?:[^.!?;]|\.(?=\p{Ll})){1,40}[!?]?$/u

/** "Demo: Open Streets": one name, which may as well be what the demo is about. */
const label = pattern('^ (pitches | occasion (project | pitches)) [:]')
const labelledName = /^\s+(\p{Lu}[^.!?:]{1,40})$/u

const labelled = (line: Line): string | undefined => {
  const fit = label.in(wordsOf(line))
  return fit === undefined ? undefined : labelledName.exec(line.text.slice(fit.end))?.[1]
}

/** A sentence on a line of its own announces them, and the next line is nothing but names. */
const behindIntro = (lines: readonly Line[]): readonly ReadPresentation[] =>
  lines.flatMap((line, index) => {
    const intro = lines[index - 1]
    if (intro === undefined || !intro.text.endsWith(':') || !announcesProjects(wordsOf(intro)))
      return []
    if (line.level > 0 || line.cells !== undefined || isHeading(line)) return []
    const names = listParts(line.text.replace(/\.$/u, ''), line.lexicon)
    if (names.length < 3 || !names.every((one) => name.test(one))) return []
    return names.map((title) => named(line, title, 'project-enumerated'))
  })

const named = (line: Line, title: string, rule: FactRule): ReadPresentation =>
  namedOn(line, rule, {
    title,
    hrefs: line.pieces.flatMap(({text, href}) =>
      href !== undefined && text.trim() === title ? [href] : [],
    ),
  })

/** "Projects taking part: A, B and C": projects in the sentence that announces them. */
export const enumeratedProjects: PresentationReader = (lines) => [
  ...behindIntro(lines),
  ...lines.flatMap((line): readonly ReadPresentation[] => {
    const only = labelled(line)
    if (only !== undefined) {
      const project = {...projectTitle(only, line.lexicon), hrefs: hrefsOf(line)}
      return [namedOn(line, 'project-named', project)]
    }
    const [, before = '', list = ''] = announced.exec(line.text) ?? []
    const intro = line.lexicon.read(before)
    if (line.level > 0 || line.cells !== undefined) return []
    const announces = announcesProjects(intro)
    if (!announces && !saysShown(intro)) return []
    const hasAnd = listParts(list.replaceAll(',', ''), line.lexicon).length > 1
    const all = listParts(hasAnd ? list : list.replace(lastAmpersand, '$1, $2'), line.lexicon)
    const names = announces ? all : all.filter((one) => name.test(one))
    if (names.length < 2 || !names.every((one) => name.test(one))) return []
    return names.map((title) =>
      named(
        line,
        title,
        namesProjects.fits(intro)
          ? 'project-enumerated'
          : announces || saysPlainlyShown(intro)
            ? 'project-named'
            : 'project-passing',
      ),
    )
  }),
]
