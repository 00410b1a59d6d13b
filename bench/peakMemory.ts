import {enableCompileCache} from 'node:module'

// As the command does.
enableCompileCache()
const {documentsOf} = await import('../migrations/fromMarkdown/converting.ts')
const {openSite} = await import('../migrations/fromMarkdown/read/openSite.ts')

/** Converts the site in the folder given, and prints the peak of resident memory in kilobytes. */
const [folder = '.'] = process.argv.slice(2)
const site = await openSite(folder)
const options = {markdown: 'kramdown', exact: false} as const
let documents = 0
for await (const _ of documentsOf({site, options, onMessage: () => undefined})) documents += 1
console.log(JSON.stringify({documents, peakKilobytes: process.resourceUsage().maxRSS}))
