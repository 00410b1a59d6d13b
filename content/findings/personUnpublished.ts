import type {Rule} from './findingContext.ts'
import {contactMentions, organiserMentions, presenterMentions, speakerMentions} from './mentions.ts'
import {unpublished} from './unpublished.ts'

const ruleId = 'person-unpublished'

/** An organiser may be an organisation as well. */
export const personUnpublished: Rule = (document, context) => [
  ...unpublished({ruleId, noun: 'speaker'}, speakerMentions(document), context),
  ...unpublished({ruleId, noun: 'presenter'}, presenterMentions(document), context),
  ...unpublished({ruleId, noun: 'contact'}, contactMentions(document), context),
  ...unpublished({ruleId, noun: 'organiser'}, organiserMentions(document), context),
]
