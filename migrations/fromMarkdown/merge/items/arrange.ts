import type {Preference} from '../three.ts'

interface Orders<Thing> {
  readonly base: readonly Thing[]
  readonly site: readonly Thing[]
  readonly editor: readonly Thing[]
}

export interface Arranged<Thing> {
  readonly order: readonly Thing[]
  /** Both sides have moved things, each elsewhere. */
  readonly isDisputed: boolean
}

/** Whether what both lists have stands in the same order. */
const sameOrder = <Thing>(one: readonly Thing[], other: readonly Thing[]): boolean => {
  const [ofOne, ofOther] = [new Set(one), new Set(other)]
  const common = other.filter((thing) => ofOne.has(thing))
  return one.filter((thing) => ofOther.has(thing)).every((thing, place) => thing === common[place])
}

/** Puts each thing that only `other` has behind the one that stands before it there. */
const withOthers = <Thing>(lead: readonly Thing[], other: readonly Thing[]): readonly Thing[] => {
  const order = [...lead]
  const present = new Set(lead)
  let before: Thing | undefined
  for (const thing of other) {
    if (!present.has(thing)) {
      const place = before === undefined ? 0 : order.indexOf(before) + 1
      order.splice(place, 0, thing)
      present.add(thing)
    }
    before = thing
  }
  return order
}

/** The order of the things that stay. */
export function arrange<Thing>(
  {base, site, editor}: Orders<Thing>,
  stays: (thing: Thing) => boolean,
  prefer: Preference,
): Arranged<Thing> {
  const siteMoved = !sameOrder(base, site)
  const editorMoved = !sameOrder(base, editor)
  const siteLeads = siteMoved && (!editorMoved || prefer === 'source')
  const all = siteLeads ? withOthers(site, editor) : withOthers(editor, site)
  return {
    order: all.filter(stays),
    isDisputed: siteMoved && editorMoved && !sameOrder(site, editor),
  }
}
