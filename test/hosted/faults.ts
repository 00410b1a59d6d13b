/** What a busy or broken service does to a request. */
export const faults = ['tooMany', 'unavailable', 'lostBefore', 'lostAfter'] as const
export type Fault = (typeof faults)[number]

/** Requests are hit kind by kind, so that each kind meets each fault. */
export type RequestKind = 'query' | 'mutate' | 'upload' | 'other'

/** The fault that meets a request; asked anew each time that the same request comes. */
export type FaultPlan = (kind: RequestKind, identity: string) => Fault | undefined

/** Every request gets through. */
export const calm: FaultPlan = () => undefined

/** Numbers from 0 up to 1 that are the same for the same seed. */
const randomNumbers = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/**
 * Plans what happens to requests. The first two of each kind meet two faults each, which makes all
 * four; of the others, one in eight meets one. Then a request gets through.
 */
export function planFaults(seed: number): FaultPlan {
  const random = randomNumbers(seed)
  const decks = new Map<RequestKind, Fault[]>()
  const ahead = new Map<string, Fault[]>()

  const deckOf = (kind: RequestKind): Fault[] => {
    const known = decks.get(kind)
    if (known !== undefined) return known
    const deck = faults
      .map((fault) => ({fault, place: random()}))
      .toSorted((one, other) => one.place - other.place)
      .map(({fault}) => fault)
    decks.set(kind, deck)
    return deck
  }

  const drawn = (kind: RequestKind): Fault[] => {
    const deck = deckOf(kind)
    if (deck.length > 0) return deck.splice(0, 2)
    const fault = faults[Math.floor(random() * faults.length * 8)]
    return fault === undefined ? [] : [fault]
  }

  return (kind, identity) => {
    const key = `${kind} ${identity}`
    const planned = ahead.get(key) ?? drawn(kind)
    ahead.set(key, planned)
    return planned.shift()
  }
}
