/** What the command's end tells a script. docs/command-line.md lists them. */
export const exitCodes = {
  done: 0,
  contentErrors: 1,
  usage: 2,
  dataset: 3,
  interrupted: 130,
} as const
