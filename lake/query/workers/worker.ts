import type {MessagePort} from 'node:worker_threads'
import {parentPort, workerData} from 'node:worker_threads'

import {within} from '../within.ts'
import {answering} from './answerTask.ts'
import type {Task, WorkerOptions} from './messages.ts'

const answerTasks = (port: MessagePort, options: WorkerOptions): void => {
  const {answer} = answering(options, within)
  port.on('message', async (task: Task) => {
    const outcome = await answer(task)
    port.postMessage(outcome, outcome.kind === 'result' ? [outcome.json.buffer] : [])
  })
}

// Whoever starts this is `Thread`, which gives what `WorkerOptions` says.
const options: WorkerOptions = workerData
if (parentPort !== null) answerTasks(parentPort, options)
