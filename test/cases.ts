const times = Number(process.env['LECTERN_CASES'] ?? 1)
if (!(times > 0)) throw new Error('LECTERN_CASES is how many times as many cases a law is given.')

/**
 * How many cases a law is given: as many as find the faults that it is there for, each time that all
 * tests run, and `LECTERN_CASES` times as many where somebody wants to know more.
 */
export function cases(ofEachRun: number): number {
  return Math.ceil(ofEachRun * times)
}
