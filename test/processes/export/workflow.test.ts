import {execFileSync} from 'node:child_process'
import {chmodSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {delimiter, join} from 'node:path'
import {fileURLToPath} from 'node:url'

import {expect, it} from 'vitest'

import {parseYaml} from '../../../psych/index.ts'
import {startLake} from '../../startLake.ts'
import {exportedSite} from './exportedSite.ts'

const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** The scripts of the workflow that docs/export.md gives, in their order. */
const scripts = (): readonly string[] => {
  const parsed = parseYaml(readFileSync(pathOf('../../../docs/export-workflow.yml'), 'utf8'))
  if ('problem' in parsed) throw new Error(parsed.problem)
  const steps: unknown = JSON.parse(JSON.stringify(parsed.value)).jobs.publish.steps
  if (!Array.isArray(steps)) throw new Error('The workflow has no steps.')
  return steps.flatMap((step: {readonly run?: string}) => step.run ?? [])
}

it('carries the edits of two editors from the lake into a bare repository, as the workflow of the docs does it', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'lectern-lake-'))
  const site = await exportedSite(pathOf('../../../example-site'), dataFolder)
  let stop = (): Promise<unknown> => site.lake.stop()
  const parent = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-workflow-')))
  const bare = join(parent, 'site.git')
  const clone = join(parent, 'clone')
  const bin = join(parent, 'npx')
  try {
    execFileSync('git', ['clone', '--quiet', '--bare', site.folder, bare])
    execFileSync('git', ['clone', '--quiet', bare, clone])
    const command = pathOf('../../../migrations/fromMarkdown/command.ts')
    const shim = `#!/bin/sh\nshift 2\nexec "${process.execPath}" "${command}" "$@" --data "${dataFolder}"\n`
    writeFileSync(bin, shim)
    chmodSync(bin, 0o755)
    await site.client.patch('groups-malmo').set({excerpt: 'Bryggan i hamnen'}).commit()
    await site.client.patch('groups-malmo').set({excerpt: 'Bryggan vid sundet'}).commit()
    await site.lake.stop()
    const other = await startLake({dataFolder, user: 'Bo Ek'})
    stop = () => other.stop()
    const {url: apiHost, token} = other
    const lunch = 'events-fixdagen-2027-session-lunch'
    await site.client
      .withConfig({apiHost, token})
      .patch(lunch)
      .set({title: 'Lunch och mingel'})
      .commit()
    for (const script of scripts()) {
      execFileSync('bash', ['-e', '-c', script], {
        cwd: clone,
        env: {...process.env, PATH: `${parent}${delimiter}${process.env['PATH'] ?? ''}`},
        stdio: 'pipe',
      })
    }
    const log = execFileSync('git', ['-C', bare, 'log', '-1', '--format=%an|%cn|%B', '--stat'], {
      encoding: 'utf8',
    })
    expect(log).toContain('Ada Editor|Lectern|Publish 2 pages')
    expect(log).toContain('Co-authored-by: Bo Ek <')
    expect(log).toContain('2 files changed, 2 insertions(+), 2 deletions(-)')
  } finally {
    await stop()
    rmSync(dataFolder, {recursive: true, force: true})
  }
})
