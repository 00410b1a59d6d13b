import {availableParallelism} from 'node:os'

import {WorkQueue} from './workQueue.ts'

const mostWaiting = 128

/** All that is done with images in this process: one core stays free for answering. */
export const imageWork = new WorkQueue(Math.max(1, availableParallelism() - 1), mostWaiting)
