const lineAt = (text: string, offset: number): string => {
  const start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1
  const end = text.indexOf('\n', offset)
  return text.slice(start, end === -1 ? text.length : end)
}

type Hint = readonly [pattern: RegExp, hint: string]

const hints: readonly Hint[] = [
  [/\t/, 'Indent with spaces; YAML takes no tab there.'],
  [/^\s*[-\w]+\s*:.*:(?:\s|$)/, 'A value with a colon and a space needs quotes around it.'],
  [/^\s*[-\w]+\s*:\s*["'].*["']./, "A quote inside quotes is written twice (`''`) or as `\\\"`."],
  [/^\s*[-\w]+\s*:\s*["'][^"']*$/, 'The closing quote is missing.'],
  [/^\s*[-\w]+\s*:\s*[[{]/, 'A value that begins with a bracket needs quotes around it.'],
  [
    /^\s*[-\w]+\s*:\s*[@`%&*!|>]/,
    'A value that begins with this character needs quotes around it.',
  ],
  [/^\s*[-\w]+:\S/, 'A space is missing behind the colon.'],
]

/** What to try on the line where YAML stopped. */
export const hintFor = (yaml: string, offset: number): string => {
  const line = lineAt(yaml, offset)
  const found = hints.find(([pattern]) => pattern.test(line))
  return `${found?.[1] ?? 'Compare indentation and quotes with the lines above.'} The body was kept as a draft.`
}
