import type {Presentation} from '../../../../schemas/content/documents.ts'
import {hash} from '../../convert/keys.ts'
import {type Fact, type PresentedProject, threshold} from '../../interpret/facts.ts'
import {makeMessage} from '../../makeMessage.ts'
import type {JoinedProject} from '../join/joinProjects.ts'
import {nameKey} from '../join/nameKey.ts'
import {type Target, weakReference, weakReferences} from '../target.ts'
import type {PageContext} from './pageContext.ts'

/** A presentation and the fact it was made of. */
export interface MadePresentation {
  readonly fact: Fact<PresentedProject>
  readonly presentation: Presentation
}

/** What stands in the list of an event or session for a project, or for what may be one. */
function presentationOf(
  {title, presenters, pitch}: PresentedProject,
  project: Target | undefined,
  {entry, links}: PageContext,
): Presentation {
  const people = weakReferences(presenters.flatMap((name) => links.person(entry, name) ?? []))
  return {
    _type: 'presentation',
    _key: hash(`presentation ${nameKey(title)}`).slice(0, 12),
    ...(project === undefined ? {} : {project: weakReference(project)}),
    title,
    ...(people.length === 0 ? {} : {presenters: people}),
    ...(pitch.length === 0 ? {} : {pitch}),
  }
}

function suggest(fact: Fact<PresentedProject>, context: PageContext): void {
  const {value, evidence, confidence, place} = fact
  const {page, report} = context
  report(
    makeMessage('fact-uncertain', {
      reason: `\`${value.title}\` may be a project that is presented here`,
      source: 'link',
      path: page.path,
      place,
      evidence,
      confidence,
      hint: 'Add it to the presentations if it is.',
      suggestion: {field: 'presentations', value: presentationOf(value, undefined, context)},
    }),
  )
}

interface Found {
  readonly fact: Fact<PresentedProject>
  readonly joined: JoinedProject
}

/** The pages that the candidates of each list turned out to be. */
function pagesByList(found: readonly Found[]): ReadonlyMap<string, ReadonlySet<string>> {
  const pages = new Map<string, Set<string>>()
  for (const {fact, joined} of found) {
    const {list} = fact.value
    if (list === undefined || joined.kind !== 'page') continue
    pages.set(list, (pages.get(list) ?? new Set()).add(joined.page.id))
  }
  return pages
}

/** The projects that a page presents, each joined to its page or to a draft of its own. */
export function presentationsOf(
  facts: readonly Fact<PresentedProject>[],
  context: PageContext,
): readonly MadePresentation[] {
  const {page, entry, links, report} = context
  const projects = new Set<string>()
  const found = facts.map((fact) => ({
    fact,
    joined: links.project(entry, {
      ...fact.value,
      confidence: fact.confidence,
      evidence: fact.evidence,
      line: fact.place.start.line,
    }),
  }))
  const pagesOfList = pagesByList(found)
  return found.flatMap(({fact, joined}): readonly MadePresentation[] => {
    const {value, place, confidence} = fact
    if (value.list !== undefined && (pagesOfList.get(value.list)?.size ?? 0) < 2) return []
    if (joined.kind === 'none') {
      if (confidence >= 0.6 && confidence < threshold) suggest(fact, context)
      return []
    }
    const target =
      joined.kind === 'page' ? links.target(joined.page) : links.newProject(value.title)
    if (projects.has(target.id)) return []
    projects.add(target.id)
    report(
      joined.kind === 'page'
        ? makeMessage('links-joined', {
            reason: `The presented project \`${value.title}\` is joined to \`${joined.page.path}\``,
            source: 'link',
            path: page.path,
            place,
            evidence: fact.evidence,
            confidence: Math.max(confidence, threshold),
            expected: target.id,
          })
        : makeMessage('project-drafted', {
            reason: `The presented project \`${value.title}\` has no page; it becomes a draft`,
            source: 'link',
            path: page.path,
            place,
            evidence: fact.evidence,
            confidence,
            expected: target.id,
          }),
    )
    return [{fact, presentation: presentationOf(value, target, context)}]
  })
}
