import type {Message} from '../../messages/message.ts'
import type {RuleId} from '../../messages/rules.ts'
import type {Range} from '../../parse/range.ts'

/** A message before its file, line and column are known. */
export interface Note extends Pick<Message, 'reason' | 'hint' | 'actual' | 'expected'> {
  readonly ruleId: RuleId
  readonly range: Range
}

export interface Notes {
  readonly add: (ruleId: RuleId, range: Range, note: Omit<Note, 'ruleId' | 'range'>) => void
  /** In the order of the Markdown. */
  readonly all: () => readonly Note[]
}

export function createNotes(): Notes {
  const notes: Note[] = []
  return {
    add: (ruleId, range, note) => notes.push({...note, ruleId, range}),
    all: () => notes.toSorted((a, b) => a.range.start - b.range.start),
  }
}
