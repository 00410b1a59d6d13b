import {constantFrom, integer, record, sample} from 'fast-check'

/** A moment at which the lake is killed while somebody types. */
export interface KillPoint {
  /** So many letters after the first, or at so manyth request that saves. */
  readonly at: 'letter' | 'write'
  readonly count: number
  /** Which of the two who type is counted. */
  readonly typist: 0 | 1
  /** How often it is killed again as soon as it runs. */
  readonly again: number
}

/** Where a kill hurts in different ways: before anything is saved, amid a save, amid catching up. */
export const fewPoints: readonly KillPoint[] = [
  {at: 'letter', count: 1, typist: 0, again: 0},
  {at: 'write', count: 1, typist: 1, again: 0},
  {at: 'write', count: 2, typist: 0, again: 1},
  {at: 'letter', count: 25, typist: 1, again: 0},
]

const anyPoint = record<KillPoint>({
  at: constantFrom('letter', 'write'),
  count: integer({min: 1, max: 30}),
  typist: constantFrom(0, 1),
  again: constantFrom(0, 0, 0, 1, 2),
})

/** Random ones, the same for the same `seed`. Saves are a second apart, so fewer of them are waited for. */
export function randomPoints(count: number, seed: number): readonly KillPoint[] {
  return sample(anyPoint, {numRuns: count, seed}).map((point) =>
    point.at === 'write' ? {...point, count: 1 + (point.count % 4)} : point,
  )
}
