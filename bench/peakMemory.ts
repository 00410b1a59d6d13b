import {convertSite} from '../migrations/fromMarkdown/convertSite.ts'
import {openSite} from '../migrations/fromMarkdown/read/openSite.ts'

/** Converts the site in the folder given, and prints the peak of resident memory in kilobytes. */
const [folder = '.'] = process.argv.slice(2)
const site = await openSite(folder)
let documents = 0
for await (const converted of convertSite(site, {markdown: 'kramdown', exact: false})) {
  if (converted.kind === 'document') documents += 1
}
console.log(JSON.stringify({documents, peakKilobytes: process.resourceUsage().maxRSS}))
