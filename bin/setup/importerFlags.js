import {boundedHeap} from './boundedHeap.js'

/** What Node is started with where it runs the importer. */
export const importerFlags = [
  ...boundedHeap,
  '--import',
  new URL('keepCompiled.js', import.meta.url).href,
]
