import {expect, test} from 'vitest'

import {gather} from './gather.ts'

test('a file that cannot be read is named', async () => {
  const file = new File([], 'märke.png')
  file.arrayBuffer = () => Promise.reject(new Error('NotReadableError'))
  await expect(gather([{path: 'site/märke.png', file}])).rejects.toThrow(
    '“site/märke.png” cannot be read. Nothing was imported.',
  )
})
