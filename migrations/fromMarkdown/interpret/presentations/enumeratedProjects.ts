import type {Line} from '../lines/line.ts'
import {
  candidate,
  passing,
  hrefsOf,
  type PresentationReader,
  type ReadPresentation,
} from './presentationReader.ts'
import {projectTitle} from './projectTitle.ts'
import {announcesProjects, saysPlainlyShown, saysShown} from './projectWords.ts'

const announced = /^([^:]{4,80}:)\s+(\S[^:]*?)\.?$/u
const between = /\s*,\s*(?:(?:och|samt|and|&)\s+)?|\s+(?:och|samt|and)\s+/u
const lastAmpersand = /^(.*,.*)\s&\s([^,&]+)$/u
/** Other sentences name themes, places or people as well: "Our projects: Democracy and Trust". */
const namesProjects =
  /^(?:medverkande|deltagande|utvalda|presenterade|participating|presented|featured|selected|dagens|kvällens|helgens|årets|(?:today|tonight|this\s(?:evening|weekend|year))[’']?s)\s(?:projekt(?:en)?|projects|pitchar|pitches|demos)(?:\s(?:är|are))?\s*:$/iu

/** As names are written; what is described in small letters is none. */
const name = /^[\p{Lu}\d](?:[^.!?;]|\.(?=\p{Ll})){1,40}[!?]?$/u

/** "Demo: Open Streets": one name, which may as well be what the demo is about. */
const labelled =
  /^(?:demo|pitch|(?:dagens|kvällens|veckans|månadens|today[’']?s|tonight[’']?s)\s(?:projekt|project|demo|pitch))\s*:\s+(\p{Lu}[^.!?:]{1,40})$/iu

/** A sentence on a line of its own announces them, and the next line is nothing but names. */
const behindIntro = (lines: readonly Line[]): readonly ReadPresentation[] =>
  lines.flatMap((line, index) => {
    const intro = lines[index - 1]
    if (intro === undefined || !intro.text.endsWith(':') || !announcesProjects(intro.text))
      return []
    if (line.level > 0 || line.cells !== undefined || /^h\d$/.test(line.style)) return []
    const names = line.text
      .replace(/\.$/u, '')
      .split(between)
      .map((one) => one.trim())
    if (names.length < 3 || !names.every((one) => name.test(one))) return []
    return names.map((title) => named(line, title, 0.88))
  })

const named = (line: Line, title: string, confidence: number): ReadPresentation => ({
  line,
  project: {
    title,
    presenters: [],
    hrefs: line.pieces.flatMap(({text, href}) =>
      href !== undefined && text.trim() === title ? [href] : [],
    ),
    pitch: [],
    blockKeys: [],
  },
  confidence,
})

/** "Projects taking part: A, B and C": projects in the sentence that announces them. */
export const enumeratedProjects: PresentationReader = (lines) => [
  ...behindIntro(lines),
  ...lines.flatMap((line) => {
    const [, only] = labelled.exec(line.text) ?? []
    if (only !== undefined) {
      const project = {...projectTitle(only), hrefs: hrefsOf([line]), pitch: [], blockKeys: []}
      return [{line, project, confidence: candidate}]
    }
    const [, intro = '', list = ''] = announced.exec(line.text) ?? []
    if (line.level > 0 || line.cells !== undefined) return []
    const announces = announcesProjects(intro)
    if (!announces && !saysShown(intro)) return []
    const joined = between.test(list.replaceAll(',', ''))
      ? list
      : list.replace(lastAmpersand, '$1, $2')
    const all = joined.split(between).map((one) => one.trim())
    const names = announces ? all : all.filter((one) => name.test(one))
    if (names.length < 2 || !names.every((one) => name.test(one))) return []
    return names.map((title) =>
      named(
        line,
        title,
        namesProjects.test(intro)
          ? 0.88
          : announces || saysPlainlyShown(intro)
            ? candidate
            : passing,
      ),
    )
  }),
]
