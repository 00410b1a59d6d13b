import {isPast} from '../time/periodEnd.ts'
import type {Rule} from './findingContext.ts'
import {missingPlace} from './missing.ts'
import {occasionOf} from './occasionOf.ts'

/** An error while people still want to come; nobody has to find out where something was long ago. */
export const placeMissing: Rule = (document, context) => {
  const message =
    document._type === 'event' ? missingPlace(occasionOf(document, context)) : undefined
  if (message === undefined) return []
  const isOver = isPast(document.period, context)
  return [
    {
      ruleId: 'place-missing',
      severity: isOver ? 'warning' : 'error',
      message,
      path: document.attendanceMode === undefined ? ['attendanceMode'] : ['place', 'name'],
    },
  ]
}
