import type {Message} from '../messages/message.ts'

/** Whether a message says what is taken to hold for the whole site. */
export function isAssumption({ruleId}: Message): boolean {
  return ruleId === 'site-assumed' || ruleId === 'zone-assumed' || ruleId === 'little-imported'
}

const said = ({reason, hint, fatal}: Message): string =>
  `  ${fatal === false ? 'warning: ' : ''}${reason}. ${hint ?? ''}`.trimEnd()

/** What is taken to hold for a site, as the head of a report. Warnings come last. */
export function assumptionLines(messages: readonly Message[]): readonly string[] {
  const about = messages.filter(isAssumption)
  if (about.length === 0) return []
  const [notes, warnings] = [
    about.filter(({fatal}) => fatal === undefined),
    about.filter(({fatal}) => fatal !== undefined),
  ]
  return ['Taken to hold for this site:', ...[...notes, ...warnings].map(said)]
}
