import {z} from 'zod'

import {StartError} from '../errors.ts'
import type {Command} from './command.ts'
import {withLake} from './connect.ts'
import {placesIn} from './place.ts'

const answer = z.object({
  datasets: z.array(z.object({name: z.string(), bytesBefore: z.number(), bytesAfter: z.number()})),
})

/** Done by the process that has the lake open: nobody else may rewrite its file. */
export const compactCommand: Command = async ({dataFolder, keepHistory}, {progress}) => {
  placesIn(dataFolder)
  progress.show('Compacting')
  const {datasets} = await withLake(dataFolder, async ({url, token}) => {
    const search = keepHistory === undefined ? '' : `?keepDays=${keepHistory}`
    const response = await fetch(`${url}/lake/compact${search}`, {
      method: 'POST',
      headers: {authorization: `Bearer ${token}`},
    })
    if (!response.ok) throw new StartError(3, `The lake refused: ${await response.text()}`)
    return answer.parse(await response.json())
  })
  return {
    exitCode: 0,
    lines: datasets.map(
      ({name, bytesBefore, bytesAfter}) =>
        `"${name}": ${bytesBefore} bytes before, ${bytesAfter} after`,
    ),
    result: {datasets},
  }
}
