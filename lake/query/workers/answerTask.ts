import {DatabaseSync} from 'node:sqlite'

import {LakeError} from '../../errors.ts'
import {parseQuery} from '../../groq/parseQuery.ts'
import {evaluateInTime, evaluateToText, isAsync} from '../evaluate.ts'
import {Reader} from '../reader.ts'
import {viewOf} from '../view.ts'
import {isTimeout, type within} from '../within.ts'
import type {Outcome, Question, Task, WorkerOptions} from './messages.ts'

/** Beyond, a result is refused: it would fill the memory of the process that passes it on. */
const mostCharacters = 128_000_000

/**
 * Answers queries, one at a time, over a connection of its own.
 * @param limited computes something in the time that it is given
 */
export function answering(
  options: WorkerOptions,
  limited: typeof within,
): {readonly answer: (task: Task) => Promise<Outcome>; readonly close: () => void} {
  const address = {origin: ''}
  const database = new DatabaseSync(options.databaseFile, {readOnly: true, timeout: 5000})
  const reader = new Reader(database, {...options, address, indexes: new Set(options.indexes)})
  const encoder = new TextEncoder()

  /** The result as JSON; undefined if the time that is given is not enough to begin with. */
  const textOf = async (task: Task): Promise<string | undefined> => {
    // To end a computation costs a thread each time: it is begun once for reading and evaluating.
    const read = reader.atOneMoment(() =>
      limited(task.milliseconds, () => {
        const query = queryOf(task.question)
        return isAsync(query) ? {query} : {text: evaluateToText(reader, query, mostCharacters)}
      }),
    )
    if (read.text !== undefined) return read.text
    // No clock ends what waits in between; whoever waits for the answer ends the worker.
    return task.isLast
      ? reader.atOneMomentLong(() => evaluateInTime(reader, read.query))
      : undefined
  }

  return {
    close: () => database.close(),
    answer: async (task) => {
      address.origin = task.question.origin
      try {
        const text = await textOf(task)
        return text === undefined
          ? {kind: 'unfinished'}
          : {kind: 'result', json: encoder.encode(text)}
      } catch (error) {
        if (isTimeout(error)) return {kind: 'unfinished'}
        if (!(error instanceof LakeError)) throw error
        const {status, body, message} = error
        return {kind: 'refused', status, body, message}
      }
    },
  }
}

const queryOf = ({query, parameters, perspective, authorized, ...evaluation}: Question) => ({
  tree: parseQuery(query, parameters),
  view: viewOf(perspective, authorized),
  evaluation,
})
