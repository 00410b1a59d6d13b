import {StartError} from './errors.ts'
import {readOptions} from './options.ts'
import {start} from './start.ts'

try {
  const running = await start(readOptions(process.argv.slice(2)))
  let isEnding = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (isEnding) return
      isEnding = true
      void running.stop().then(() => process.exit(0))
    })
  }
  process.stdout.write(`${JSON.stringify(running.announcement)}\n`)
} catch (error) {
  if (!(error instanceof StartError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = error.exitCode
}
