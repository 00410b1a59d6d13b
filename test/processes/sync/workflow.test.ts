import {execFileSync} from 'node:child_process'
import {chmodSync, mkdtempSync, readFileSync, realpathSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {delimiter, join} from 'node:path'
import {fileURLToPath} from 'node:url'

import {expect, it, vi} from 'vitest'

import {page} from '../../../migrations/fromMarkdown/testing/siteFolder.ts'
import {parseYaml} from '../../../psych/index.ts'
import {startLake} from '../../startLake.ts'
import {connectionTo} from '../apply/applied.ts'
import {datasetAt} from '../apply/imported.ts'
import {syncedSite} from './syncedSite.ts'

vi.setConfig({testTimeout: 600_000, hookTimeout: 60_000})

const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** The scripts of the workflow that docs/sync.md gives, in their order. */
const scripts = (): readonly string[] => {
  const parsed = parseYaml(readFileSync(pathOf('../../../docs/sync-workflow.yml'), 'utf8'))
  if ('problem' in parsed) throw new Error(parsed.problem)
  const steps: unknown = JSON.parse(JSON.stringify(parsed.value)).jobs.sync.steps
  if (!Array.isArray(steps)) throw new Error('The workflow has no steps.')
  return steps.flatMap((step: {readonly run?: string}) => step.run ?? [])
}

/** A program of that name, first in the path. */
const program = (folder: string, name: string, lines: readonly string[]): void => {
  writeFileSync(join(folder, name), ['#!/bin/sh', ...lines, ''].join('\n'))
  chmodSync(join(folder, name), 0o755)
}

it('the workflow of the docs offers what editors published as a pull request, and closes it when that is merged', async () => {
  const lake = await startLake()
  const client = datasetAt(connectionTo(lake))
  const {folder, sync} = await syncedSite(
    {'_events/spring.md': page('title: Spring\nlang: en\nevent-date: 2031-05-20 17:00:00 +0200')},
    connectionTo(lake),
  )
  await sync()
  const parent = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-workflow-')))
  const [bare, clone, log] = ['site.git', 'clone', 'gh.log'].map((name) => join(parent, name))
  if (bare === undefined || clone === undefined || log === undefined) throw new Error('no folders')
  execFileSync('git', ['clone', '--quiet', '--bare', folder, bare])
  execFileSync('git', ['-C', bare, 'branch', '--force', 'main', 'HEAD'])
  const command = pathOf('../../../migrations/fromMarkdown/command.ts')
  program(parent, 'npx', [
    'shift 2',
    `exec "${process.execPath}" "${command}" "$@" --data "${lake.dataFolder}"`,
  ])
  const opened = join(parent, 'open')
  program(parent, 'gh', [
    `if [ "$2" = list ]; then cat "${opened}"; exit; fi`,
    `echo "$@" >> "${log}"`,
    `if [ "$2" = create ]; then echo 1 > "${opened}"; fi`,
    `if [ "$2" = close ]; then echo 0 > "${opened}"; fi`,
  ])
  writeFileSync(opened, '0\n')
  writeFileSync(log, '')
  const run = (): void => {
    execFileSync('rm', ['-rf', clone])
    execFileSync('git', ['clone', '--quiet', '--branch', 'main', bare, clone])
    for (const script of scripts()) {
      execFileSync('bash', ['-e', '-c', script], {
        cwd: clone,
        env: {
          ...process.env,
          PATH: `${parent}${delimiter}${process.env['PATH'] ?? ''}`,
          RUNNER_TEMP: parent,
        },
        stdio: 'pipe',
      })
    }
  }
  try {
    run()
    expect(readFileSync(log, 'utf8')).toBe('')
    await client.patch('events-spring').set({title: 'Spring fair'}).commit()
    run()
    run()
    expect(readFileSync(log, 'utf8')).toMatch(
      /^pr create --base main .*\npr edit lectern\/sync .*\n$/u,
    )
    expect(readFileSync(join(parent, 'body.md'), 'utf8')).toContain('~ _events/spring.md')
    execFileSync('git', ['-C', bare, 'branch', '--force', 'main', 'lectern/sync'])
    run()
    expect(readFileSync(log, 'utf8')).toMatch(/pr close lectern\/sync\n$/u)
    expect(
      execFileSync('git', ['-C', bare, 'show', 'main:_events/spring.md'], {encoding: 'utf8'}),
    ).toContain('title: Spring fair')
  } finally {
    await lake.stop()
  }
})
