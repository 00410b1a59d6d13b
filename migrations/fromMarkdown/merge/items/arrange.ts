import type {Preference} from '../three.ts'

interface Orders<Thing> {
  readonly base: readonly Thing[]
  readonly site: readonly Thing[]
  readonly editor: readonly Thing[]
}

export interface Arranged<Thing> {
  readonly order: readonly Thing[]
  /** Where both sides have moved things, each elsewhere: what comes of it as each of them has it. */
  readonly disputed?: {readonly site: readonly Thing[]; readonly editor: readonly Thing[]}
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
  const ofSite = withOthers(site, editor).filter(stays)
  const ofEditor = withOthers(editor, site).filter(stays)
  const isDisputed = siteMoved && editorMoved && !sameOrder(ofSite, ofEditor)
  return {
    order: siteLeads ? ofSite : ofEditor,
    ...(isDisputed && {disputed: {site: ofSite, editor: ofEditor}}),
  }
}
