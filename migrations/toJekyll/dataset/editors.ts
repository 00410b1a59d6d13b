import type {SanityClient} from '@sanity/client'
import {z} from 'zod'

import {defined} from '../../../content/objects/defined.ts'
import type {Author} from '../folder/repository.ts'

const transaction = z.object({author: z.string(), timestamp: z.string()})
const user = z.object({
  id: z.string(),
  displayName: z.string().nullish(),
  name: z.string().nullish(),
  email: z.string().nullish(),
})

const mostDocuments = 200

const linesOf = (text: unknown): readonly unknown[] =>
  typeof text === 'string'
    ? text.split('\n').flatMap((line): readonly unknown[] => {
        try {
          return line.trim() === '' ? [] : [JSON.parse(line)]
        } catch {
          return []
        }
      })
    : Array.isArray(text)
      ? text
      : [text]

const authorsOf = async (
  client: SanityClient,
  id: string,
  since: string | undefined,
): Promise<readonly string[]> => {
  const {dataset = ''} = client.config()
  const answer: unknown = await client.request({
    url: `/data/history/${dataset}/transactions/${id},drafts.${id}`,
    query: {
      excludeContent: 'true',
      excludeMutations: 'true',
      reverse: 'true',
      limit: '50',
      ...defined({fromTime: since}),
    },
    json: false,
  })
  return linesOf(answer).flatMap((line) => {
    const read = transaction.safeParse(line)
    return read.success && (since === undefined || read.data.timestamp > since)
      ? [read.data.author]
      : []
  })
}

const userOf = async (client: SanityClient, id: string): Promise<Author | undefined> => {
  const answer: unknown = await client.request({url: `/users/${id}`})
  const read = user.safeParse(answer)
  if (!read.success) return undefined
  const name = read.data.displayName ?? read.data.name ?? undefined
  if (name === undefined || name.trim() === '') return undefined
  const email = read.data.email?.trim() ?? ''
  return {name, email: email === '' ? `${id}@users.invalid` : email}
}

/**
 * Who changed some documents, those with most changes first; nobody where the lake does not tell.
 * @param since for each document when its page last said the same; what is older does not count
 */
export async function editorsOf(
  client: SanityClient,
  since: ReadonlyMap<string, string | undefined>,
): Promise<readonly Author[]> {
  const counts = new Map<string, number>()
  try {
    for (const [id, from] of [...since].slice(0, mostDocuments)) {
      for (const author of await authorsOf(client, id, from)) {
        counts.set(author, (counts.get(author) ?? 0) + 1)
      }
    }
    const sorted = [...counts].toSorted((a, b) => b[1] - a[1]).map(([id]) => id)
    const users = await Promise.all(sorted.map((id) => userOf(client, id).catch(() => undefined)))
    return users.filter((found) => found !== undefined)
  } catch {
    return []
  }
}
