import {existsSync} from 'node:fs'
import {rename} from 'node:fs/promises'
import {join} from 'node:path'

import {describe, expect, it} from 'vitest'

import {page, siteFolder} from '../../../migrations/fromMarkdown/testing/siteFolder.ts'
import {startLake} from '../../startLake.ts'
import {runCommand} from './runCommand.ts'

const site = (): Promise<string> =>
  siteFolder({
    '_config.yml': 'collections: {events: {output: true}}\n',
    '_events/spring.md': page('title: Spring\nevent-date: 2031-05-06 18:00:00 +0200', 'Welcome.\n'),
  })

describe('a folder for a lake in which there is none', () => {
  it('is refused, and not made, where there is something to be in it', async () => {
    const folder = await site()
    const data = join(folder, 'mistyped')
    for (const words of [['verify', folder], ['runs'], ['undo'], ['links']]) {
      const {code, stderr} = await runCommand([...words, '--data', data])
      expect([words[0], code]).toEqual([words[0], 2])
      expect(stderr).toContain(`There is no content in ${data}`)
    }
    expect(existsSync(data)).toBe(false)
  })

  it.each(['plan', 'apply'])('is where `%s` begins one, and says so', async (command) => {
    const folder = await site()
    const data = join(folder, 'data')
    const {code, stderr} = await runCommand([command, folder, '--data', data, '-q'])
    expect([code, stderr]).toEqual([0, `A new content lake begins in ${data}.\n`])
    const again = await runCommand([command, folder, '--data', data, '-q'])
    expect([again.code, again.stderr]).toEqual([0, ''])
  })
})

describe('a lake that runs', () => {
  it('cannot be used without its token, which is named', async () => {
    const lake = await startLake()
    const token = join(lake.dataFolder, 'token')
    await rename(token, `${token}.away`)
    const {code, stderr} = await runCommand(['runs', '--data', lake.dataFolder])
    expect(code).toBe(3)
    expect(stderr).toContain(`the file with its token is not there: ${token}`)
    await rename(`${token}.away`, token)
    await lake.stop()
  })

  it('has a second undo asked for by its name', async () => {
    const folder = await site()
    const lake = await startLake()
    const lectern = (...words: readonly string[]) =>
      runCommand([...words, '--data', lake.dataFolder, '-q'])
    await lectern('apply', folder)
    expect((await lectern('plan', folder)).stdout).toMatch(/^No changes/u)
    expect((await lectern('undo')).stdout).toContain('1 removed')
    expect((await lectern('plan', folder)).stdout).toContain('+ event “Spring”')
    await lectern('apply', folder)
    await lectern('undo')
    const second = await lectern('undo')
    expect(second.code).toBe(2)
    const [, undoing = ''] = /To have that again: `lectern undo (\S+)`/u.exec(second.stderr) ?? []
    expect((await lectern('undo', undoing)).stdout).toContain('1 brought back')
    await lake.stop()
  })
})
