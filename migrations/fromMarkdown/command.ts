import {enableCompileCache} from 'node:module'

// Modules that are imported before this call are compiled anew at each start.
enableCompileCache()
const {run} = await import('./command/run.ts')

process.exitCode = await run(process.argv.slice(2), process)
