import type {Rule} from './findingContext.ts'
import {missingTime} from './missing.ts'

export const timeMissing: Rule = ({_type, period}) => {
  const message = _type === 'event' ? missingTime(period) : undefined
  return message === undefined
    ? []
    : [{ruleId: 'time-missing', severity: 'warning', message, path: ['period', 'start']}]
}
