import type {Message} from './message.ts'
import {rules, type RuleId} from './rules.ts'

/** A message with the severity that `rules.ts` gives its rule. */
export function makeMessage(ruleId: RuleId, message: Omit<Message, 'ruleId' | 'fatal'>): Message {
  return {
    ...message,
    ruleId,
    fatal: rules[ruleId],
  }
}
