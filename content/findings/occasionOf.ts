import type {Occasion} from '../documents/occasion.ts'
import type {CheckedDocument} from './checkedDocument.ts'
import type {FindingContext} from './findingContext.ts'

/** The document as an event, or as a session with its event. */
export function occasionOf(
  document: CheckedDocument,
  {event}: Pick<FindingContext, 'event'>,
): Occasion {
  const {event: _reference, ...own} = document
  return event === undefined ? own : {...own, event}
}

/** Whether the document is something that people come to. */
export function isOccasion({_type}: CheckedDocument): boolean {
  return _type === 'event' || _type === 'session'
}
