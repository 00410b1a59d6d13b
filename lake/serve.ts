import {StartError} from './errors.ts'
import {readOptions, usage} from './options.ts'
import {start} from './start.ts'

const args = process.argv.slice(2)
const wantsHelp = args.some((argument) => argument === '--help' || argument === '-h')

const serve = async (): Promise<void> => {
  const running = await start(readOptions(args))
  let isEnding = false
  const end = (): void => {
    if (isEnding) return
    isEnding = true
    void running.stop().then(() => process.exit(0))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  // Of a lake that a program started for its own time: that program is gone, however it ended.
  process.on('disconnect', end)
  process.stdout.write(`${JSON.stringify(running.announcement)}\n`)
}

try {
  if (wantsHelp) process.stdout.write(`${usage}\n`)
  else await serve()
} catch (error) {
  if (!(error instanceof StartError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = error.exitCode
}
