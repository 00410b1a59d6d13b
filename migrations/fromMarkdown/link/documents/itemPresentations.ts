import type {Fact, PresentedProject, ProgrammeItem} from '../../interpret/facts.ts'
import {fullNames} from '../../interpret/names/fullName.ts'
import {projectTitle} from '../../interpret/presentations/projectTitle.ts'

const leadingName = /^(.{3,60}?)(?:,\s|\s+[–—-]\s|:\s|\s*\()/u
/** "Presentation of Open Streets", "Demo: Open Streets", "Pitch 2: …", "Ada Berg, Open Streets". */
const labelWords = [
  'presentation',
  'demo',
  'demonstration',
  'visning',
  'pitch',
  'projekt',
  'project',
]
const label = String.raw`(?:${labelWords.join('|')})(?:\s\d{1,2})?(?:\s(?:av|of|from|från)|\s*:|\s+[–—-])`
const nameInFront = String.raw`[^,:–—]{5,40}[,:]|[^,:–—]{5,40}\s[–—-]`
const behindLabel = new RegExp(
  String.raw`^(?:${label}|${nameInFront})\s+(?:projektet\s)?(\p{Lu}.*)$`,
  'iu',
)

const namesOf = (title: string): readonly string[] => {
  const {title: shown, presenters} = projectTitle(title)
  const behind = behindLabel.exec(title)?.[1]
  const names = [title, ...(presenters.length > 0 ? [shown] : []), ...(behind ? [behind] : [])]
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
export function itemPresentations({
  value,
  ...fact
}: Fact<ProgrammeItem>): readonly Fact<PresentedProject>[] {
  if (value.kind === 'break') return []
  return namesOf(value.title).map((title) => ({
    ...fact,
    rule: 'project-named',
    value: {title, presenters: presentersOf(value, title), hrefs: [], pitch: [], blockKeys: []},
  }))
}
