import {enableCompileCache} from 'node:module'

// Modules that are imported before this call are compiled anew at each start.
enableCompileCache()
const {run} = await import('./commands/run.ts')

process.exitCode = await run(process.argv.slice(2))
// A connection that a client holds in reserve must not keep the command from ending.
process.exit()
