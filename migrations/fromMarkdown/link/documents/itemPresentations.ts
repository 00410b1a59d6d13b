import type {Fact, PresentedProject, ProgrammeItem} from '../../interpret/facts.ts'
import type {Lexicon} from '../../interpret/lexicon/lexicon.ts'
import {fullNames} from '../../interpret/names/fullName.ts'
import {projectTitle} from '../../interpret/presentations/projectTitle.ts'
import {pattern} from '../../interpret/tokens/pattern.ts'
import type {Tokens} from '../../interpret/tokens/tokens.ts'

const leadingName = /^(.{3,60}?)(?:,\s|\s+[–—-]\s|:\s|\s*\()/u
/** "Presentation of Open Streets", "Demo: Open Streets", "Pitch 2: …" */
const label = pattern(
  '^ (presentationNoun | demo | pitches | project) #? (ofWord | fromPlace | [:-]) _',
)
/** "Ada Berg, Open Streets" */
const behindName = /^(?:[^,:–—]{5,40}[,:]|[^,:–—]{5,40}\s[–—-])\s+(\p{L}.*)$/u

const shownIn = (title: Tokens): string => {
  const fit = label.in(title)
  const behind =
    fit === undefined
      ? (behindName.exec(title.text)?.[1] ?? '')
      : title.text.slice(title.tokens[fit.next - 1]?.start ?? 0)
  const project = title.lexicon.read(behind).at('theProject', 0)
  return behind.slice(project?.end ?? 0).trimStart()
}

const namesOf = (title: Tokens): readonly string[] => {
  const {title: shown, presenters} = projectTitle(title.text, title.lexicon)
  const behind = shownIn(title)
  const names = [
    title.text,
    ...(presenters.length > 0 ? [shown] : []),
    ...(behind === '' ? [] : [behind]),
  ]
  return [...new Set(names.map((name) => leadingName.exec(name)?.[1] ?? name))]
}

/** Who speaks, or is named beside it: "Open Streets, Ada Berg", "Ada Berg: Open Streets". */
const presentersOf = ({title, speakers}: ProgrammeItem, shown: string): readonly string[] => {
  if (speakers.length > 0) return speakers
  if (title.startsWith(`${shown}, `)) return fullNames(title.slice(shown.length + 2))
  return title.endsWith(` ${shown}`)
    ? fullNames(title.slice(0, -shown.length).replace(/[\s:,–—-]+$/u, ''))
    : []
}

/**
 * The projects that a programme item may be about: the name it starts with, or the one that it says
 * is shown. Candidates only; a project's page of that name makes them sure.
 */
export function itemPresentations(
  {value, ...fact}: Fact<ProgrammeItem>,
  lexicon: Lexicon,
): readonly Fact<PresentedProject>[] {
  if (value.kind === 'break') return []
  return namesOf(lexicon.read(value.title)).map((title) => ({
    ...fact,
    rule: 'project-named',
    value: {title, presenters: presentersOf(value, title), hrefs: [], pitch: [], blockKeys: []},
  }))
}
