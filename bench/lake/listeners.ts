import type {LakeProcess} from '../../test/startLake.ts'
import type {Bench, Row} from './group.ts'
import {median} from './measure.ts'

const listenerCount = 50
const writesPerSecond = 100
const writeCount = 500
/** What the Studio asks, by turns, and a filter that has to be evaluated. */
const filters = [
  '*[_type == "heard"]',
  '*[_id in ["heard-1", "drafts.heard-1"]]',
  '*[_type == "heard" && n > 3]',
]
const latestMs = 250
const editMs = 200

interface Session {
  readonly base: string
  readonly dataset: string
  readonly authorization: string
}

/**
 * Listeners that hear of every write while a hundred of them come each second, and an edit that is sent
 * behind a search through all text. There is no peer for either; what is told is how long it takes.
 */
export async function listeners({lake}: Bench): Promise<readonly Row[]> {
  const session = sessionOf(lake)
  const stop = new AbortController()
  const heard: number[] = []
  const sent = new Map<string, number>()
  const open = await Promise.all(
    Array.from({length: listenerCount}, (_, index) =>
      listen(session, filters[index % filters.length] ?? '*', stop.signal),
    ),
  )
  const reading = open.map((events) => noteDelays(events, sent, heard))
  for (let n = 0; n < writeCount; n += 1) {
    const due = performance.now() + 1000 / writesPerSecond
    const transactionId = `heard-${n}`
    sent.set(transactionId, performance.now())
    await write(session, transactionId, n)
    await until(due)
  }
  await until(performance.now() + 1000)
  stop.abort()
  await Promise.all(reading)
  const ordered = heard.toSorted((a, b) => a - b)
  const p99 = ordered[Math.floor(ordered.length * 0.99)] ?? Number.POSITIVE_INFINITY
  return [
    {what: `${listenerCount} listeners: events heard`, unit: 'events', lake: ordered.length},
    {what: 'from a write to its event, median', unit: 'ms', lake: median(ordered)},
    {what: 'from a write to its event, 99 of 100', unit: 'ms', lake: p99, goal: {atMost: latestMs}},
    {
      what: 'an edit during a search',
      unit: 'ms',
      lake: await editDuringSearch(session),
      goal: {atMost: editMs},
    },
  ]
}

const sessionOf = ({url, dataset, token}: LakeProcess): Session => ({
  base: `${url}/v2025-02-19/data`,
  dataset,
  authorization: `Bearer ${token}`,
})

const listen = async (
  {base, dataset, authorization}: Session,
  query: string,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> => {
  const search = new URLSearchParams({query, includeResult: 'true'})
  const response = await fetch(`${base}/listen/${dataset}?${search}`, {
    headers: {authorization},
    signal,
  })
  if (response.body === null) throw new Error('A listener got no answer')
  return response.body
}

const noteDelays = async (
  events: ReadableStream<Uint8Array>,
  sent: ReadonlyMap<string, number>,
  heard: number[],
): Promise<void> => {
  const decoder = new TextDecoder()
  let text = ''
  try {
    for await (const chunk of events) {
      text += decoder.decode(chunk, {stream: true})
      const whole = text.lastIndexOf('\n\n') + 2
      for (const [, id = ''] of text.slice(0, whole).matchAll(/^id: ([^#\n]+)#/gmu)) {
        const at = sent.get(id)
        if (at !== undefined) heard.push(performance.now() - at)
      }
      text = text.slice(whole)
    }
  } catch {
    // The listener was told to stop.
  }
}

const write = async (
  {base, dataset, authorization}: Session,
  transactionId: string,
  n: number,
): Promise<void> => {
  const document = {_id: 'heard-1', _type: 'heard', n, title: `Heard ${n}`}
  const response = await fetch(`${base}/mutate/${dataset}`, {
    method: 'POST',
    headers: {authorization, 'content-type': 'application/json'},
    body: JSON.stringify({transactionId, mutations: [{createOrReplace: document}]}),
  })
  await response.arrayBuffer()
}

/** The median of edits that are each sent while searches through all text are under way. */
const editDuringSearch = async (session: Session): Promise<number> => {
  const {base, dataset, authorization} = session
  const query = '*[@ match "nowhere*" || count(*[_type == "none"]) > 0]{_id}'
  const search = new URLSearchParams({query, perspective: 'raw'})
  const searching = Array.from({length: 3}, () =>
    fetch(`${base}/query/${dataset}?${search}`, {headers: {authorization}}),
  )
  const took: number[] = []
  for (let n = 0; n < 9; n += 1) {
    const start = performance.now()
    await write(session, `edit-${n}`, n)
    took.push(performance.now() - start)
  }
  await Promise.all(searching.map(async (answer) => (await answer).arrayBuffer()))
  return median(took)
}

const until = (time: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, Math.max(0, time - performance.now()))
  })
