import {readFile} from 'node:fs/promises'

import {describe, expect, it} from 'vitest'

import {certainties} from '../../../content/documents/certainty.ts'
import {factRules} from './factRules.ts'

const docs = new URL('../../../docs/interpretation.md', import.meta.url)

describe('docs/interpretation.md', () => {
  it('has each rule in the column of how sure it is', async () => {
    const [, table = ''] = (await readFile(docs, 'utf8')).split('\n## Rules\n')
    const named = table
      .split('\n')
      .filter((line) => line.startsWith('| ') && line.includes('`'))
      .flatMap((line) =>
        certainties.flatMap((certainty, column) =>
          [...(line.split('|')[column + 2] ?? '').matchAll(/`([^`]+)`/gu)].map(([, rule]) => [
            rule,
            certainty,
          ]),
        ),
      )
    expect(Object.fromEntries(named)).toEqual(factRules)
  })
})
