const noGeography = 'the lake has no geography: `geo()` is refused with its name'

/** Why the lake fails a test of the suite, by the id of the test. */
export const knownFailures: ReadonlyMap<string, string> = new Map([
  ['test-array-intersects-function-invalid-left-25', noGeography],
  ['test-array-intersects-function-invalid-right-25', noGeography],
  ['test-array-intersects-function-non-primitves-57', noGeography],
])
