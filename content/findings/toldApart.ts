import type {Finding} from './finding.ts'

/**
 * Findings of which no two say the same: where a rule finds one thing in several places, each says
 * which of them it is.
 */
export function toldApart<Each extends Finding>(findings: readonly Each[]): readonly Each[] {
  const counts = new Map<string, number>()
  for (const {message} of findings) counts.set(message, (counts.get(message) ?? 0) + 1)
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const count = counts.get(finding.message) ?? 1
    if (count === 1) return finding
    const place = (seen.get(finding.message) ?? 0) + 1
    seen.set(finding.message, place)
    return {...finding, message: `${finding.message} (${place} of ${count})`}
  })
}
