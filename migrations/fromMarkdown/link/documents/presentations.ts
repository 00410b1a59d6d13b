import type {Presentation} from '../../../../schemas/content/documents.ts'
import {hash} from '../../convert/keys.ts'
import {type Fact, type PresentedProject, threshold} from '../../interpret/facts.ts'
import {makeMessage} from '../../makeMessage.ts'
import {nameKey} from '../join/nameKey.ts'
import {weakReference, weakReferences} from '../target.ts'
import type {PageContext} from './pageContext.ts'

/** A presentation and the fact it was made of. */
export interface MadePresentation {
  readonly fact: Fact<PresentedProject>
  readonly presentation: Presentation
}

function suggest(fact: Fact<PresentedProject>, {page, report}: PageContext): void {
  const {value, evidence, confidence, place} = fact
  report(
    makeMessage('fact-uncertain', {
      reason: `\`${value.title}\` may be a project that is presented here`,
      source: 'link',
      path: page.path,
      place,
      evidence,
      confidence,
      hint: 'Add it to the presentations if it is.',
    }),
  )
}

/** The projects that a page presents, each joined to its page or to a draft of its own. */
export function presentationsOf(
  facts: readonly Fact<PresentedProject>[],
  context: PageContext,
): readonly MadePresentation[] {
  const {page, entry, links, report} = context
  const projects = new Set<string>()
  return facts.flatMap((fact): readonly MadePresentation[] => {
    const {value, place, confidence} = fact
    const joined = links.project(entry, {
      ...value,
      confidence,
      evidence: fact.evidence,
      line: place.start.line,
    })
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
    const presenters = weakReferences(
      value.presenters.flatMap((name) => links.person(entry, name) ?? []),
    )
    return [
      {
        fact,
        presentation: {
          _type: 'presentation',
          _key: hash(`presentation ${nameKey(value.title)}`).slice(0, 12),
          project: weakReference(target),
          title: value.title,
          ...(presenters.length === 0 ? {} : {presenters}),
          ...(value.pitch.length === 0 ? {} : {pitch: value.pitch}),
        },
      },
    ]
  })
}
