import {type StandIn, repeatedStandIns} from '../text/standIns.ts'
import type {Rule} from './findingContext.ts'

const shown: Readonly<Record<StandIn, string>> = {
  schedule: 'The programme is not shown here: it stands',
  presentations: 'The presented projects are not shown here: they stand',
}

/** A page shows its programme always, and once: a further block for it hides what it seems to show. */
export const standInTwice: Rule = ({body}) =>
  repeatedStandIns(body ?? []).map(({_type, _key}) => ({
    ruleId: 'stand-in-twice',
    severity: 'warning',
    message: `${shown[_type]} further up in the text. Remove one of the two blocks.`,
    path: ['body', {_key}],
  }))
