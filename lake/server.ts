import {enableCompileCache, getCompileCacheDir} from 'node:module'
import {fileURLToPath} from 'node:url'
import {setFlagsFromString} from 'node:v8'

// Large imports leave much behind that is collected late; other programs need the memory, too.
setFlagsFromString('--heap-growing-percent=50')
// The threads that queries run in find there what the first thread has compiled; else each would
// carry a compiler of its own.
const compiled = fileURLToPath(new URL('../.lectern/compiled', import.meta.url))
enableCompileCache(compiled)
if (getCompileCacheDir() !== undefined) process.env['NODE_COMPILE_CACHE'] = compiled
await import('./serve.ts')
