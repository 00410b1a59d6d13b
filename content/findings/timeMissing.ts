import {missingTime} from './missing.ts'
import type {Rule} from './findingContext.ts'

export const timeMissing: Rule = ({_type, period}) => {
  const message = _type === 'event' ? missingTime(period) : undefined
  return message === undefined
    ? []
    : [{ruleId: 'time-missing', severity: 'warning', message, path: ['period', 'start']}]
}
