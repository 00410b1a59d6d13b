import {execFile} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'

import {expect, test} from 'vitest'

import {openHostedProject} from '../../hosted/project.ts'

const program = fileURLToPath(new URL('../../hosted/migration.ts', import.meta.url))
const onSanity = (process.env['LECTERN_TEST_PROJECT'] ?? '') !== ''

/** `run` of @sanity/migrate speaks https to the host of a project, and to nothing else. */
test.skipIf(onSanity)(
  'a migration of @sanity/migrate runs on a lake behind TLS and the names of a project',
  {timeout: 60_000},
  async () => {
    const project = await openHostedProject('https://studio.example.org')
    const documents = ['a', 'drafts.b', 'versions.spring.c'].map((_id) => ({
      _id,
      _type: 'page',
      title: `Title of ${_id}`,
    }))
    await project.editor.mutate(documents.map((create) => ({create})))
    await promisify(execFile)(process.execPath, [program], {env: project.environment()})
    expect(await project.editor.fetch('*[_type == "page"]|order(_id){_id, heading}')).toEqual(
      documents.map(({_id, title}) => ({_id, heading: title})),
    )
    expect(await project.refusedHosts()).toEqual([])
    await project.close()
  },
)
