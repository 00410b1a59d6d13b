import {Documents} from '../../../site/published/documents.ts'
import {siteIndex} from '../../../site/published/siteIndex.ts'
import {serveSite} from '../../../site/serve/serveSite.ts'

/** A site on which the parts of a page fail one after the other; only the first is waited for. */
const running = await serveSite({
  source: {
    index: () => Promise.resolve(siteIndex([])),
    documents: new Documents(() => Promise.resolve([])),
  },
  answering: {
    render: (_request, {site}) => {
      if (site.target.kind !== 'home') return Promise.resolve(new Response('fine'))
      void Promise.reject(new Error('second part'))
      return Promise.reject(new Error('first part'))
    },
    channels: [],
    now: () => new Date(),
    isLive: true,
  },
  filesFolder: 'none',
  images: {baseUrl: 'http://127.0.0.1:1', projectId: 'lectern', dataset: 'production'},
  listen: () => () => undefined,
  port: 0,
})
process.stdout.write(`${running.url}\n`)
