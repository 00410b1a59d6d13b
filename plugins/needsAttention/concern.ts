import type {Schema} from 'sanity'

import type {Occasion} from '../../content/documents/occasion.ts'
import {occasionText} from '../../content/documents/occasionText.ts'
import type {CheckedDocument} from '../../content/findings/checkedDocument.ts'
import type {FindingContext, RuleFinding} from '../../content/findings/findingContext.ts'
import {findingsOf} from '../../content/findings/findings.ts'
import {occasionOf} from '../../content/findings/occasionOf.ts'
import {type Language, languageTitle} from '../../content/language/language.ts'
import {defined} from '../../content/objects/defined.ts'
import type {Site} from '../../content/settings/siteSettings.ts'
import {joinedText} from '../../content/text/joinedText.ts'
import {hasField} from '../../schemas/rules/hasField.ts'

/** A document of which there is something to say. */
export interface Concern {
  readonly id: string
  readonly type: string
  readonly title: string
  readonly occasion: Occasion
  readonly language?: Language
  readonly findings: readonly RuleFinding[]
}

/** What is to be said of `document` in a Studio with `schema`, or nothing. */
export function concernsOf(
  document: CheckedDocument,
  context: FindingContext,
  schema: Schema,
): readonly Concern[] {
  const findings = findingsOf(document, context).filter(({path}) =>
    hasField(schema, document._type, path),
  )
  if (findings.length === 0) return []
  const {_id, _type, title, language} = document
  return [
    {
      id: _id,
      type: _type,
      title: title ?? 'Without a title',
      occasion: occasionOf(document, context),
      ...defined({language}),
      findings,
    },
  ]
}

/** When and where, and in which language. Made where it is shown: dates in words take their time. */
export function subtitleOf({occasion, language}: Concern, site: Site): string {
  return joinedText(occasionText(occasion, site.timeZone), languageTitle(language, site.languages))
}
