import type {RuleId} from './ruleTitles.ts'

/** The rules about where a session stands in a programme, which whoever moves it wants to be told at once. */
export const programmeRules: ReadonlySet<RuleId> = new Set<RuleId>([
  'room-twice',
  'session-too-long',
  'speaker-twice',
  'speaker-unavailable',
  'session-outside-event',
  'registration-opens-late',
  'registration-closes-late',
])
