import type {FindingContext, RuleFinding} from './findingContext.ts'
import type {Mention} from './mentions.ts'
import type {RuleId} from './ruleTitles.ts'

interface Subject {
  readonly ruleId: RuleId
  readonly noun: string
}

/** One finding for each mention of a document that visitors cannot see. */
export function unpublished(
  {ruleId, noun}: Subject,
  mentions: readonly Mention[],
  {referred}: FindingContext,
): readonly RuleFinding[] {
  return mentions.flatMap(({id, path}) => {
    const {state = 'published', title} = referred.get(id) ?? {}
    if (state === 'published') return []
    const name = title === undefined ? `A ${noun}` : `The ${noun} “${title}”`
    const message =
      state === 'draft'
        ? `${name} is not published, so visitors do not see it. Publish it as well.`
        : `A ${noun} that stands here does not exist any more. Choose another one, or remove it.`
    return [{ruleId, severity: 'warning', message, path}]
  })
}
