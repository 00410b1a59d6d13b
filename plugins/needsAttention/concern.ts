import type {CheckedDocument} from '../../schemas/content/findings/checkedDocument.ts'
import type {FindingContext, RuleFinding} from '../../schemas/content/findings/findingContext.ts'
import {findingsOf} from '../../schemas/content/findings/findings.ts'
import {occasionOf} from '../../schemas/content/findings/occasionOf.ts'
import {joinedText} from '../../schemas/content/joinedText.ts'
import {languageTitle} from '../../schemas/content/language.ts'
import {occasionText} from '../../schemas/content/occasionText.ts'

/** A document of which there is something to say. */
export interface Concern {
  readonly id: string
  readonly type: string
  readonly title: string
  /** When and where, and in which language. */
  readonly subtitle: string
  readonly findings: readonly RuleFinding[]
}

/** What is to be said of `document`, or nothing. */
export function concernsOf(document: CheckedDocument, context: FindingContext): readonly Concern[] {
  const findings = findingsOf(document, context)
  if (findings.length === 0) return []
  const {_id, _type, title, language} = document
  return [
    {
      id: _id,
      type: _type,
      title: title ?? 'Without a title',
      subtitle: joinedText(occasionText(occasionOf(document, context)), languageTitle(language)),
      findings,
    },
  ]
}
