import type {LakeProcess} from '../../test/startLake.ts'
import {documentsAt} from './sampleDocument.ts'

const together = 2000

/** Writes sample documents over HTTP; says how many seconds that took. */
export async function load(lake: LakeProcess, size: number): Promise<number> {
  const start = performance.now()
  for (let first = 0; first < size; first += together) {
    const places = Array.from({length: Math.min(together, size - first)}, (_, n) => first + n)
    const documents = places.flatMap((place) => documentsAt(place, size))
    const response = await fetch(`${lake.url}/v2025-02-19/data/mutate/${lake.dataset}`, {
      method: 'POST',
      headers: {authorization: `Bearer ${lake.token}`},
      body: JSON.stringify({mutations: documents.map((create) => ({create}))}),
    })
    if (!response.ok) throw new Error(await response.text())
    await response.arrayBuffer()
  }
  return (performance.now() - start) / 1000
}
