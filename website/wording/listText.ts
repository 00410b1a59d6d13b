/** The parts that there are, with a comma between them; `undefined` where there is none. */
export function listText(parts: readonly (string | null | undefined)[]): string | undefined {
  const there = parts.filter((part) => part !== undefined && part !== null && part !== '')
  return there.length === 0 ? undefined : there.join(', ')
}
