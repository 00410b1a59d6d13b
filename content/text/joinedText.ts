/** The parts that there are, with a dot between them. */
export function joinedText(...parts: readonly (string | null | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== null && part !== '').join(' · ')
}
