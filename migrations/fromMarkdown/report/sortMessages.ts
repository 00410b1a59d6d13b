import type {Message} from '../messages/message.ts'

const compareText = (one: string, other: string): number => {
  if (one === other) return 0
  return one < other ? -1 : 1
}

const compare = (one: Message, other: Message): number =>
  compareText(one.path, other.path) ||
  (one.place?.start.line ?? 0) - (other.place?.start.line ?? 0) ||
  (one.place?.start.column ?? 0) - (other.place?.start.column ?? 0) ||
  compareText(one.ruleId, other.ruleId)

/** By file, then by place. */
export function sortMessages(messages: readonly Message[]): readonly Message[] {
  return messages.toSorted(compare)
}
