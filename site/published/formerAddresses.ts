import {readFile, rename, writeFile} from 'node:fs/promises'

import {z} from 'zod'

const recordShape = z.record(
  z.string(),
  z.object({address: z.string(), former: z.array(z.string()).default([])}),
)

type AddressRecord = z.infer<typeof recordShape>

/** As many as a page is moved in its life. */
const mostFormer = 50

/** Which address each document has and had, kept in a file, so that a changed slug leads on. */
export interface FormerAddresses {
  readonly former: () => Promise<ReadonlyMap<string, readonly string[]>>
  /** Keeps the addresses of now. @returns whether a document had another one before */
  readonly note: (addressById: ReadonlyMap<string, string>) => Promise<boolean>
}

const readRecord = async (file: string): Promise<AddressRecord> => {
  try {
    return recordShape.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    return {}
  }
}

const write = async (file: string, record: AddressRecord): Promise<void> => {
  const unfinished = `${file}.${process.pid}`
  await writeFile(unfinished, `${JSON.stringify(record, undefined, 1)}\n`)
  await rename(unfinished, file)
}

/** @param file JSON; it need not be there */
export function formerAddresses(file: string): FormerAddresses {
  return {
    former: async () =>
      new Map(Object.entries(await readRecord(file)).map(([id, {former}]) => [id, former])),
    note: async (addressById) => {
      // Somebody else may have written meanwhile, as a build does beside the live site.
      const record = await readRecord(file)
      let hasMoved = false
      let hasNews = false
      for (const [id, address] of addressById) {
        const known = record[id]
        if (known?.address === address) continue
        hasNews = true
        hasMoved ||= known !== undefined
        const before = known === undefined ? [] : [known.address, ...known.former]
        const former = [...new Set(before)].filter((one) => one !== address)
        record[id] = {address, former: former.slice(0, mostFormer)}
      }
      if (hasNews) await write(file, record)
      return hasMoved
    },
  }
}
