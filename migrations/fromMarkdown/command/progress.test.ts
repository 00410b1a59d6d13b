import {describe, expect, it} from 'vitest'

import {startCounts} from '../apply/counts.ts'
import {importProgress} from './importProgress.ts'
import {plainProgress} from './progress.ts'

describe('the progress of an import', () => {
  it('names what was done, how fast, and how long it will take', () => {
    let ms = 0
    const text = importProgress(['a.md', 'b.md', 'c.md', 'd.md'], () => ms)
    const counts = {...startCounts().now(), created: 20, uploaded: 3}
    expect(text({counts, bytes: 0, path: 'a.md'})).toBe('20 documents created, 3 files uploaded')
    ms = 10_000
    expect(text({counts: {...counts, created: 40}, bytes: 2_340_000, path: 'b.md'})).toBe(
      '40 documents created, 3 files uploaded, 2.3 MB, 2 documents a second, about 20 s left',
    )
    // What several pages make together comes last.
    expect(text({counts, bytes: 0, path: 'person-ada'})).toContain('about 20 s left')
    expect(text({counts, bytes: 0, path: 'd.md'})).not.toContain('left')
  })

  it('is told in a log by a line now and then', () => {
    let ms = 0
    const lines: string[] = []
    const {show} = plainProgress(
      (line) => lines.push(line),
      () => ms,
    )
    for (ms = 1000; ms <= 25_000; ms += 1000) show(`${ms} ms`)
    expect(lines).toEqual(['10000 ms\n', '20000 ms\n'])
  })
})
