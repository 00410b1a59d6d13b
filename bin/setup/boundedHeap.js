/**
 * What Node is started with where it runs the importer. Of itself V8 lets garbage pile up to some
 * four times what is live, and gives 48 MB to what was made last; the importer's pages are garbage
 * after a millisecond, so that collecting them earlier costs next to no time
 * (docs/decisions/007-speed.md has the figures). Neither is a limit: what is needed is given.
 */
export const boundedHeap = [
  '--max-semi-space-size=4',
  // Where it begins with less, it is collected more often while programs start.
  '--min-semi-space-size=4',
  '--heap-growing-percent=50',
]
