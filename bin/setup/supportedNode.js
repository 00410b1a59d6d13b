const oldest = 20

/**
 * Ends the process with a sentence where Node is too old. Imports nothing, and is called before
 * anything else is: it has to run where the rest of Lectern would not even parse.
 */
export function requireSupportedNode() {
  if (Number(process.versions.node.split('.')[0]) >= oldest) return
  console.error(`Lectern needs Node ${oldest} or newer; this is Node ${process.versions.node}.`)
  console.error('Get a current one from https://nodejs.org and run the command again.')
  process.exit(2)
}
