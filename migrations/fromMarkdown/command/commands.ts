/** What the command line can do with a site, with the line that its help shows. */
export const siteCommands = {
  convert: 'prints the documents of a site as NDJSON, ready for `sanity dataset import`',
  check: 'prints every diagnostic, grouped by file, and counts',
  plan: 'prints what an import would create, change and leave, and where it meets an editor',
  apply: 'brings the site, or what a plan says, into the content lake, then verifies it',
  verify: 'reads the content lake back and compares it with the site',
  watch: 'imports the site each time that it changes, until it is stopped',
  sync: 'brings what Git changed into the content lake, and what is published there into the site',
  export: 'brings what is published back into a Jekyll site, as the smallest diff',
} as const

export type SiteCommandName = keyof typeof siteCommands

/** What it can do with a dataset alone. */
export const datasetCommands = {
  links: 'asks whether the links in the content lake still work, and keeps what it found',
  runs: 'lists the imports into the content lake',
  undo: 'takes an import back, the last one if none is named',
} as const

export type DatasetCommandName = keyof typeof datasetCommands

/** First words that lead to other programs, which have options of their own. */
export const otherPrograms = ['lake', 'site', 'init'] as const

export const commands = {...siteCommands, ...datasetCommands} as const

export type CommandName = keyof typeof commands

export function isSiteCommand(name: string): name is SiteCommandName {
  return Object.hasOwn(siteCommands, name)
}

export function isDatasetCommand(name: string): name is DatasetCommandName {
  return Object.hasOwn(datasetCommands, name)
}

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name)
}
