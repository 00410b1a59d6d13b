import type {Presentation} from '../../../../content/documents/documents.ts'
import {defined} from '../../../../content/objects/defined.ts'
import {isPassing, isSure, needsPage, type Ruled, saidBy} from '../../interpret/factRules.ts'
import type {Fact, PresentedProject} from '../../interpret/facts.ts'
import {makeMessage} from '../../messages/makeMessage.ts'
import {hash} from '../../parse/keys.ts'
import type {JoinedProject} from '../join/joinProjects.ts'
import {companyAmong, keptProjects} from '../join/keptProjects.ts'
import {nameKey} from '../join/nameKey.ts'
import {type Target, weakReference, weakReferences} from '../target.ts'
import type {PageContext} from './pageContext.ts'

/** A presentation and the fact it was made of. */
export interface MadePresentation {
  readonly fact: Fact<PresentedProject>
  readonly presentation: Presentation
}

/** What stands in the list of an event or session for a project, or for what may be one. */
const presentationOf = (
  {title, presenters, maybePresenters = [], pitch}: PresentedProject,
  project: Target | undefined,
  {entry, links}: PageContext,
): Presentation => {
  const names = presenters.length > 0 ? presenters : maybePresenters
  const people = weakReferences(names.flatMap((name) => links.person(entry, name) ?? []))
  return {
    _type: 'presentation',
    _key: hash(`presentation ${nameKey(title)}`).slice(0, 12),
    ...defined({project: project === undefined ? undefined : weakReference(project)}),
    title,
    ...defined({
      presenters: people.length === 0 ? undefined : people,
      pitch: pitch.length === 0 ? undefined : pitch,
    }),
  }
}

const suggest = (
  fact: Fact<PresentedProject>,
  joined: JoinedProject,
  context: PageContext,
): void => {
  const {value, evidence, rule, place} = fact
  const {page, links, report} = context
  const target = joined.kind === 'page' ? links.target(joined.page) : undefined
  report(
    makeMessage('fact-uncertain', {
      reason: `\`${value.title}\` may be a project that is presented here`,
      source: 'link',
      path: page.path,
      place,
      evidence,
      ...saidBy(rule),
      // A page of that name says that it is a project, but not that it is shown.
      ...(target && {confidence: 'likely'}),
      hint: 'Add it to the presentations if it is.',
      suggestion: {field: 'presentations', value: presentationOf(value, target, context)},
    }),
  )
}

interface Found extends Ruled {
  readonly fact: Fact<PresentedProject>
  readonly joined: JoinedProject
  readonly list: string | undefined
}

/** Who presents a project, also where only another mention of it on the page says so. */
const presentersOf = (
  {presenters}: PresentedProject,
  joined: JoinedProject,
  kept: readonly Found[],
): readonly string[] => {
  if (presenters.length > 0 || joined.kind !== 'page') return presenters
  const others = kept.filter((one) => one.joined.kind === 'page' && one.joined.page === joined.page)
  return others.find(({fact}) => fact.value.presenters.length > 0)?.fact.value.presenters ?? []
}

/** What is no more than a suggestion: a doubtful name, or a project mentioned in passing. */
const suggestOthers = (
  found: readonly Found[],
  written: ReadonlySet<string>,
  context: PageContext,
): void => {
  const offered = new Set(written)
  const hasCompany = companyAmong(found)
  for (const {fact, joined} of found.filter(hasCompany)) {
    if (joined.kind === 'page') {
      if (!isPassing(fact) || offered.has(joined.page.id)) continue
      offered.add(joined.page.id)
      suggest(fact, joined, context)
    } else if (joined.kind === 'none' && !needsPage(fact) && !isSure(fact)) {
      suggest(fact, joined, context)
    }
  }
}

/** The projects that a page presents, each joined to its page or to a draft of its own. */
export function presentationsOf(
  facts: readonly Fact<PresentedProject>[],
  context: PageContext,
): readonly MadePresentation[] {
  const {page, entry, links, report} = context
  const projects = new Set<string>()
  const found = facts.map((fact): Found => ({
    fact,
    rule: fact.rule,
    list: fact.value.list,
    joined: links.project(entry, {
      title: fact.value.title,
      presenters: fact.value.presenters,
      hrefs: fact.value.hrefs,
      rule: fact.rule,
      evidence: fact.evidence,
      line: fact.place.start.line,
    }),
  }))
  const kept = keptProjects(found)
  const made = kept.flatMap(({fact, joined}): readonly MadePresentation[] => {
    const {value, place, rule} = fact
    if (joined.kind === 'none') return []
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
            rule,
            confidence: 'sure',
            expected: target.id,
          })
        : makeMessage('project-drafted', {
            reason: `The presented project \`${value.title}\` has no page; it becomes a draft`,
            source: 'link',
            path: page.path,
            place,
            evidence: fact.evidence,
            ...saidBy(rule),
            expected: target.id,
          }),
    )
    const presenters = presentersOf(value, joined, kept)
    return [{fact, presentation: presentationOf({...value, presenters}, target, context)}]
  })
  suggestOthers(found, projects, context)
  return made
}
