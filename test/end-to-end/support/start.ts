import {launch} from '../../../bin/setup/run.js'

export interface Started {
  readonly url: string
  /** All that was said, in lines. */
  readonly said: readonly string[]
  /** Ends it as Ctrl-C does; the result is the exit code. */
  readonly interrupt: () => Promise<number>
  /** The exit code, when it has ended. */
  readonly ended: Promise<number>
}

/** Runs what `npm start` runs, and waits until it says where the Studio is. It asks nobody outside. */
export function start(args: readonly string[]): Promise<Started> {
  const said: string[] = []
  return new Promise((resolve, reject) => {
    const {child, ended} = launch(process.execPath, ['bin/start.js', '--no-link-checks', ...args], {
      onOutput: (line) => {
        said.push(line)
        const url = /^Studio: (\S+)$/.exec(line)?.[1]
        if (url === undefined) return
        resolve({url, said, interrupt, ended})
      },
      onError: (line) => said.push(line),
    })
    const interrupt = (): Promise<number> => {
      child.kill('SIGINT')
      return ended
    }
    ended.then(() => reject(new Error(said.join('\n'))), reject)
  })
}
