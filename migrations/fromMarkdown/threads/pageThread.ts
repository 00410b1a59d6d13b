import {parentPort, workerData} from 'node:worker_threads'

import {interpretFile} from '../conduct/interpretFile.ts'
import {pageMappings} from '../mapping/pageMapper.ts'
import type {SiteFile} from '../parse/jekyllSite.ts'
import {surveyBatch, type ThreadSetup} from './surveyBatch.ts'

const {config, options}: ThreadSetup = workerData
const mappings = pageMappings(config)

parentPort?.on('message', (files: readonly SiteFile[]) => {
  const batch = surveyBatch(files, {config, mappings}, (file) =>
    interpretFile(file, config, options, mappings.of),
  )
  parentPort?.postMessage(batch, [batch.bytes.buffer])
})
