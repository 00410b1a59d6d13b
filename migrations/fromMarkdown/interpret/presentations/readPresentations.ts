import type {Body} from '../../../../content/text/portableText.ts'
import {defaultFields} from '../../mapping/defaults/defaultFields.ts'
import type {FieldKeys} from '../../mapping/mappingShape.ts'
import {firstText} from '../../mapping/pageKeys.ts'
import type {ParsedPage} from '../../parse/page.ts'
import {isSurer} from '../factRules.ts'
import type {Fact, PresentedProject} from '../facts.ts'
import type {Line} from '../lines/line.ts'
import {announcedList} from './announcedList.ts'
import {announcedParagraphs} from './announcedParagraphs.ts'
import {announcedTable} from './announcedTable.ts'
import {announcedTitles} from './announcedTitles.ts'
import {enumeratedProjects} from './enumeratedProjects.ts'
import {labelledProjects} from './labelledProjects.ts'
import {mentionedProjects} from './mentionedProjects.ts'
import {namedInTitle} from './namedInTitle.ts'
import {namedTogether} from './namedTogether.ts'
import type {ReadPresentation} from './presentationReader.ts'
import {shownNames} from './shownNames.ts'
import {titleCandidates} from './titleCandidates.ts'
import {titledParagraphs} from './titledParagraphs.ts'

/** In the order in which they win over each other for the same name. */
const readers = [
  labelledProjects,
  titledParagraphs,
  announcedTitles,
  announcedParagraphs,
  announcedList,
  announcedTable,
  enumeratedProjects,
  mentionedProjects,
  titleCandidates,
  shownNames,
  namedTogether,
] as const

const nameKey = (title: string): string =>
  title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/**
 * The projects that a page says are shown at its event, with presenters and pitch. Those that are not
 * sure are candidates that a page of that project on the site makes sure. One that needs company
 * stands beside one that does not: it may turn out to have none.
 */
export function readPresentations(
  page: ParsedPage,
  lines: readonly Line[],
  blocks: Body,
  keys: FieldKeys = defaultFields,
): readonly Fact<PresentedProject>[] {
  const known = new Map<string, ReadPresentation>()
  const title = firstText(page.frontMatter, keys.title) ?? ''
  const all = [...readers.map((read) => read(lines, blocks)), namedInTitle(title, lines)]
  for (const read of all) {
    for (const one of read) {
      const name = nameKey(one.project.title)
      const key = `${name} ${one.project.list === undefined ? '' : 'in company'}`
      const before = known.get(key)
      if (name !== '' && (before === undefined || isSurer(one, before))) known.set(key, one)
    }
  }
  const inOrder = [...known.values()].toSorted((a, b) => a.line.range.start - b.line.range.start)
  return inOrder.map(({line, project, evidence, rule}) => ({
    value: project,
    evidence: evidence ?? line.text,
    place: page.locate(line.range),
    rule,
  }))
}
