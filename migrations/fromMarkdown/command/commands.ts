/** What the command line can do, with the line that its help shows. */
export const commands = {
  convert: 'prints the documents of a site as NDJSON, ready for `sanity dataset import`',
  check: 'prints every diagnostic, grouped by file, and counts',
  apply: 'creates the documents in the content lake, then verifies them',
  verify: 'reads the content lake back and compares it with the site',
} as const

export type CommandName = keyof typeof commands
