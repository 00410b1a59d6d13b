import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

import {z} from 'zod'

import type {LakeProcess} from '../../test/startLake.ts'
import type {Bench, Row} from './group.ts'
import {contest} from './measure.ts'
import {idAt, placeOf, slugAt} from './sampleDocument.ts'

type Perspective = 'raw' | 'drafts'

interface Question {
  readonly groq: string
  /** Over rows `d` of the documents of a perspective. */
  readonly sql: string
  readonly values: readonly string[]
}

/** What a lake may take: so many times what the SQL takes, plus what a request takes. */
const most = {times: 3, plusMs: 3}
const mostMemoryMB = 300

const memory = z.object({memoryBytes: z.number()})

/** Counts, lists and look-ups beside SQL as one would write it by hand for the same answer. */
export async function reading(bench: Bench): Promise<readonly Row[]> {
  const {lake, rounds, dataFolder} = bench
  const database = new DatabaseSync(join(dataFolder, 'lake.sqlite'), {readOnly: true})
  const rows: Row[] = []
  for (const perspective of ['raw', 'drafts'] as const) {
    for (const [what, {groq, sql, values}] of Object.entries(questions(bench.size))) {
      const statement = database.prepare(`SELECT ${sql.replace('MEMBER', members[perspective])}`)
      const times = await contest(
        {
          lake: () => asked(lake, groq, perspective),
          other: () => statement.all(...values).length,
        },
        rounds,
      )
      const goal = {atMost: times.other * most.times + most.plusMs}
      rows.push({what: `${perspective}: ${what}`, unit: 'ms', ...times, goal})
    }
  }
  database.close()
  const nothing = await contest(
    {lake: () => got(lake, `/v2025-02-19/data/ping/${lake.dataset}`), other: () => undefined},
    rounds,
  )
  rows.push({what: 'a request that asks nothing', unit: 'ms', lake: nothing.lake})
  rows.push({
    what: 'memory after these',
    unit: 'MB',
    lake: (await memoryOf(lake)) / 1024 / 1024,
    goal: {atMost: mostMemoryMB},
  })
  return rows
}

const members: Readonly<Record<Perspective, string>> = {
  raw: 'true',
  drafts: `(d.variant = 'drafts' OR d.variant = '' AND d.published_id NOT IN (SELECT published_id FROM documents WHERE variant = 'drafts'))`,
}

const body = 'json(d.body) FROM documents d WHERE MEMBER'
const at = (path: string): string => `json_extract(d.body, '$.${path}')`

const questions = (size: number): Readonly<Record<string, Question>> => {
  const project = placeOf('project', size)
  const slugPath = `json_extract(d.body, '$."slug"."current"')`
  return {
    'all counted': {
      groq: 'count(*)',
      sql: 'count(*) FROM documents d WHERE MEMBER',
      values: [],
    },
    'a type counted': {
      groq: 'count(*[_type == "event"])',
      sql: 'count(*) FROM documents d WHERE d.type = ? AND MEMBER',
      values: ['event'],
    },
    'the first 50 of a type': {
      groq: '*[_type == "event"][0...50]',
      sql: `${body} AND d.type = ? ORDER BY d.published_id LIMIT 50`,
      values: ['event'],
    },
    'the latest 50 of a type': {
      groq: '*[_type == "event"] | order(period.start desc)[0...50]',
      sql: `${body} AND d.type = ? ORDER BY ${at('period.start')} DESC LIMIT 50`,
      values: ['event'],
    },
    'a type by title, 50 from 1000': {
      groq: '*[_type == "session"] | order(title asc)[1000...1050]{_id, title}',
      sql: `${at('_id')}, ${at('title')} FROM documents d WHERE MEMBER AND d.type = ? ORDER BY ${at('title')} LIMIT 50 OFFSET 1000`,
      values: ['session'],
    },
    'a slug': {
      groq: `*[_type == "project" && slug.current == "${slugAt(project)}"][0]`,
      sql: `${body} AND ${slugPath} = ? AND +d.type = 'project' LIMIT 1`,
      values: [slugAt(project)],
    },
    'what refers to a document': {
      groq: `*[references("${idAt(project)}")]{_id, title}`,
      sql: `d.id, ${at('title')} FROM links l JOIN documents d ON d.id = l.source WHERE MEMBER AND l.target = ?`,
      values: [idAt(project)],
    },
    'a document by id': {
      groq: `*[_id == "${idAt(project)}"][0]`,
      sql: `${body} AND d.published_id = ? LIMIT 1`,
      values: [idAt(project)],
    },
    'counted without an index': {
      groq: 'count(*[capacity > 150 && place.city == "Turku"])',
      sql: `count(*) FROM documents d WHERE MEMBER AND ${at('capacity')} > 150 AND ${at('place.city')} = ?`,
      values: ['Turku'],
    },
    'listed without an index': {
      groq: '*[place.name == "Hall 7"] | order(title)[0...20]{_id, title}',
      sql: `d.id, ${at('title')} FROM documents d WHERE MEMBER AND ${at('place.name')} = ? ORDER BY ${at('title')} LIMIT 20`,
      values: ['Hall 7'],
    },
  }
}

const asked = async (
  lake: LakeProcess,
  query: string,
  perspective: Perspective,
): Promise<string> => {
  const search = new URLSearchParams({query, perspective})
  return got(lake, `/v2025-02-19/data/query/${lake.dataset}?${search}`)
}

const memoryOf = async (lake: LakeProcess): Promise<number> =>
  memory.parse(JSON.parse(await got(lake, '/lake/status'))).memoryBytes

const got = async ({url, token}: LakeProcess, path: string): Promise<string> => {
  const response = await fetch(url + path, {headers: {authorization: `Bearer ${token}`}})
  const text = await response.text()
  if (!response.ok) throw new Error(text)
  return text
}
