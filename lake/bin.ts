#!/usr/bin/env node
const [word = '-'] = process.argv.slice(2)

// Options alone start the lake; a word before them is a command for one.
await(word.startsWith('-') ? import('./server.ts') : import('./cli.ts'))
