import {enableCompileCache} from 'node:module'
import {parentPort, workerData} from 'node:worker_threads'

import type {SiteFile} from '../parse/jekyllSite.ts'
import type {ThreadSetup} from './surveyBatch.ts'

// As in the command: what is imported before this call is compiled anew in each thread.
enableCompileCache()
const {interpretFile} = await import('../conduct/interpretFile.ts')
const {pageMappings} = await import('../mapping/pageMapper.ts')
const {surveyBatch} = await import('./surveyBatch.ts')

const {config, options}: ThreadSetup = workerData
const mappings = pageMappings(config)

parentPort?.on('message', (files: readonly SiteFile[]) => {
  const batch = surveyBatch(files, {config, mappings}, (file) =>
    interpretFile(file, config, options, mappings.of),
  )
  parentPort?.postMessage(batch, [batch.bytes.buffer])
})
