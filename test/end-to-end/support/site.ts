import {embeddedEnvironment} from '../../../bin/setup/environment.js'
import {launch} from '../../../bin/setup/run.js'
import {type Lectern, startLectern} from './lectern.ts'

export interface ServedSite {
  readonly url: string
  readonly stop: () => Promise<void>
}

const command = 'migrations/fromMarkdown/command.ts'

/** Runs `lectern site …` to its end. */
export async function siteCommand(
  ...args: readonly string[]
): Promise<{readonly code: number; readonly lines: readonly string[]}> {
  const lines: string[] = []
  const say = (line: string): void => {
    lines.push(line)
  }
  const {ended} = launch(process.execPath, [command, 'site', ...args], {
    env: embeddedEnvironment,
    onOutput: say,
    onError: say,
  })
  return {code: await ended, lines}
}

/** Serves the website of a lake's content, as `npm start` does. */
export function serveSite(data: string): Promise<ServedSite> {
  const said: string[] = []
  const args = [command, 'site', 'serve', '--json', '--data', data, '--port', '0']
  return new Promise((ready, fail) => {
    const {child, ended} = launch(process.execPath, args, {
      env: embeddedEnvironment,
      onOutput: (line) => ready({url: JSON.parse(line).url, stop}),
      onError: (line) => said.push(line),
    })
    const stop = async (): Promise<void> => {
      child.kill('SIGTERM')
      await ended
    }
    ended.then(() => fail(new Error(said.join('\n'))), fail)
  })
}

/** A lake with the example site and the website of its content beside it, as `npm start` has them. */
export async function startWithSite(
  start: () => Promise<Lectern> = startLectern,
): Promise<Lectern & {readonly siteUrl: string}> {
  const lectern = await start()
  const site = await serveSite(lectern.data)
  const close = async (): Promise<void> => {
    await site.stop()
    await lectern.close()
  }
  return {...lectern, siteUrl: site.url, close}
}
