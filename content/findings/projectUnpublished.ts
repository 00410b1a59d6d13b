import type {Rule} from './findingContext.ts'
import {projectMentions} from './mentions.ts'
import {unpublished} from './unpublished.ts'

export const projectUnpublished: Rule = (document, context) =>
  unpublished({ruleId: 'project-unpublished', noun: 'project'}, projectMentions(document), context)
