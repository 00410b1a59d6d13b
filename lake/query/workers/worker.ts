import {DatabaseSync} from 'node:sqlite'
import type {MessagePort} from 'node:worker_threads'
import {parentPort, workerData} from 'node:worker_threads'

import {LakeError} from '../../errors.ts'
import {parseQuery} from '../../groq/parseQuery.ts'
import {evaluateInTime, evaluateToText, isAsync} from '../evaluate.ts'
import {Reader} from '../reader.ts'
import {viewOf} from '../view.ts'
import {isTimeout, within} from '../within.ts'
import type {Outcome, Question, Task, WorkerOptions} from './messages.ts'

/** Beyond, a result is refused: it would fill the memory of the process that passes it on. */
const mostCharacters = 128_000_000

const answerTasks = (port: MessagePort, options: WorkerOptions): void => {
  const address = {origin: ''}
  const database = new DatabaseSync(options.databaseFile, {readOnly: true, timeout: 5000})
  const reader = new Reader(database, {...options, address, indexes: new Set(options.indexes)})
  const encoder = new TextEncoder()

  port.on('message', async (task: Task) => {
    address.origin = task.question.origin
    const outcome = await outcomeOf(reader, task, encoder)
    port.postMessage(outcome, outcome.kind === 'result' ? [outcome.json.buffer] : [])
  })
}

const outcomeOf = async (reader: Reader, task: Task, encoder: TextEncoder): Promise<Outcome> => {
  try {
    const text = await textOf(reader, task)
    return text === undefined ? {kind: 'unfinished'} : {kind: 'result', json: encoder.encode(text)}
  } catch (error) {
    if (isTimeout(error)) return {kind: 'unfinished'}
    if (!(error instanceof LakeError)) throw error
    const {status, body, message} = error
    return {kind: 'refused', status, body, message}
  }
}

/** The result as JSON; undefined if the time that is given is not enough to begin with. */
const textOf = async (reader: Reader, task: Task): Promise<string | undefined> => {
  const end = performance.now() + task.milliseconds
  const query = within(task.milliseconds, () => queryOf(task.question))
  if (!isAsync(query)) {
    return reader.atOneMoment(() =>
      within(end - performance.now(), () => evaluateToText(reader, query, mostCharacters)),
    )
  }
  // No clock ends what waits in between; whoever waits for the answer ends the worker.
  return task.isLast ? reader.atOneMomentLong(() => evaluateInTime(reader, query)) : undefined
}

const queryOf = ({query, parameters, perspective, authorized, ...evaluation}: Question) => ({
  tree: parseQuery(query, parameters),
  view: viewOf(perspective, authorized),
  evaluation,
})

// Whoever starts this is `Thread`, which gives what `WorkerOptions` says.
const options: WorkerOptions = workerData
if (parentPort !== null) answerTasks(parentPort, options)
