import type {Message} from './message.ts'
import type {RuleId} from './rules.ts'

const withoutFrontMatter: ReadonlySet<RuleId> = new Set<RuleId>([
  'front-matter-broken',
  'front-matter-not-closed',
])

const withoutText: ReadonlySet<RuleId> = new Set<RuleId>([
  'file-too-large',
  'file-unreadable',
  'not-utf8',
])

/** Whether a message says of a page that nothing of its front matter can be read. */
export function saysNoFrontMatter({ruleId}: Message): boolean {
  return withoutFrontMatter.has(ruleId)
}

/** Whether a message says of a page that nothing, or next to nothing, of it can be read. */
export function saysUnread(message: Message): boolean {
  return saysNoFrontMatter(message) || withoutText.has(message.ruleId)
}
