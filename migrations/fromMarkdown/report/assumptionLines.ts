import type {Message} from '../messages/message.ts'

/** Whether a message says what is taken to hold for the whole site. */
export function isAssumption({ruleId}: Message): boolean {
  return (
    ruleId === 'site-assumed' ||
    ruleId === 'zone-assumed' ||
    ruleId === 'language-assumed' ||
    ruleId === 'little-imported'
  )
}

const said = ({reason, fatal}: Message): string =>
  `  ${fatal === false ? 'warning: ' : ''}${reason}.`

/**
 * What is taken to hold for a site, as the head of a report, with how to set it below what it holds
 * for. Warnings come last.
 */
export function assumptionLines(messages: readonly Message[]): readonly string[] {
  const about = messages.filter(isAssumption)
  if (about.length === 0) return []
  const ordered = [
    ...about.filter(({fatal}) => fatal === undefined),
    ...about.filter(({fatal}) => fatal !== undefined),
  ]
  const lines = ordered.flatMap((message, index) => {
    const isLast = ordered[index + 1]?.hint !== message.hint
    return isLast && message.hint !== undefined
      ? [said(message), `    ${message.hint}`]
      : [said(message)]
  })
  return ['Taken to hold for this site:', ...lines]
}
