import {execFileSync} from 'node:child_process'
import {chmodSync, mkdtempSync, readFileSync, realpathSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {delimiter, join} from 'node:path'
import {fileURLToPath} from 'node:url'

import {expect, it, vi} from 'vitest'

import {parseYaml} from '../../../psych/index.ts'
import {exportedSite} from './exportedSite.ts'

vi.setConfig({testTimeout: 120_000})

const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** The scripts of the workflow that docs/export.md gives, in their order. */
const scripts = (): readonly string[] => {
  const parsed = parseYaml(readFileSync(pathOf('../../../docs/export-workflow.yml'), 'utf8'))
  if ('problem' in parsed) throw new Error(parsed.problem)
  const steps: unknown = JSON.parse(JSON.stringify(parsed.value)).jobs.publish.steps
  if (!Array.isArray(steps)) throw new Error('The workflow has no steps.')
  return steps.flatMap((step: {readonly run?: string}) => step.run ?? [])
}

it('carries an edit from the lake into a bare repository, as the workflow of the docs does it', async () => {
  const site = await exportedSite(pathOf('../../../example-site'))
  const parent = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-workflow-')))
  const bare = join(parent, 'site.git')
  const clone = join(parent, 'clone')
  const bin = join(parent, 'npx')
  try {
    execFileSync('git', ['clone', '--quiet', '--bare', site.folder, bare])
    execFileSync('git', ['clone', '--quiet', bare, clone])
    const command = pathOf('../../../migrations/fromMarkdown/command.ts')
    const shim = `#!/bin/sh\nshift 2\nexec "${process.execPath}" "${command}" "$@" --data "${site.lake.dataFolder}"\n`
    writeFileSync(bin, shim)
    chmodSync(bin, 0o755)
    await site.client.patch('groups-malmo').set({excerpt: 'Bryggan vid sundet'}).commit()
    for (const script of scripts()) {
      execFileSync('bash', ['-e', '-c', script], {
        cwd: clone,
        env: {...process.env, PATH: `${parent}${delimiter}${process.env['PATH'] ?? ''}`},
        stdio: 'pipe',
      })
    }
    const log = execFileSync('git', ['-C', bare, 'log', '-1', '--format=%an|%cn|%s', '--stat'], {
      encoding: 'utf8',
    })
    expect(log).toContain('Ada Editor|Lectern|Publish _groups/malmo.md')
    expect(log).toContain('1 file changed, 1 insertion(+), 1 deletion(-)')
  } finally {
    await site.lake.stop()
  }
})
