import {z} from 'zod'

import type {HostedProject} from './project.ts'

const transaction = z.object({documentIDs: z.array(z.string())})
const atOnce = 40

/** The documents of a filter that history says were written by more than one transaction. */
export async function writtenAgain(
  {editor, dataset}: HostedProject,
  filter: string,
): Promise<readonly string[]> {
  const ids = await editor.fetch<readonly string[]>(`*[${filter}]._id`)
  const times = new Map(ids.map((id) => [id, 0]))
  for (let start = 0; start < ids.length; start += atOnce) {
    const some = ids.slice(start, start + atOnce)
    const lines = await editor.request<string>({
      url: `/data/history/${dataset}/transactions/${some.join(',')}?excludeContent=true`,
    })
    for (const line of lines.trim().split('\n')) {
      for (const id of transaction.parse(JSON.parse(line)).documentIDs) {
        if (some.includes(id)) times.set(id, (times.get(id) ?? 0) + 1)
      }
    }
  }
  return ids.filter((id) => times.get(id) !== 1)
}
