/** Blocks that hold nothing and stand where a page shows what else its document says. */
export const standInTypes = ['schedule', 'presentations'] as const
export type StandIn = (typeof standInTypes)[number]

interface Typed {
  readonly _type: string
}

const isStandIn = <Block extends Typed>(
  block: Block,
): block is Extract<Block, {readonly _type: StandIn}> =>
  standInTypes.some((type) => type === block._type)

/** The blocks for a programme or presented projects that stand in a text for the second time. */
export function repeatedStandIns<Block extends Typed>(
  blocks: readonly Block[],
): readonly Extract<Block, {readonly _type: StandIn}>[] {
  const standIns = blocks.filter(isStandIn)
  return standIns.filter(
    ({_type}, index) => standIns.findIndex((block) => block._type === _type) !== index,
  )
}

/** What a page shows behind its text, because no block for it stands there. */
export function standInsBehind(blocks: readonly Typed[]): readonly StandIn[] {
  return standInTypes.filter((type) => !blocks.some(({_type}) => _type === type))
}

/** Whether a block of some kind stands in a body for what is kept beside it. */
export function hasStandIn(body: unknown, type: StandIn): boolean {
  return (
    Array.isArray(body) &&
    body.some(
      (block: unknown) =>
        typeof block === 'object' && block !== null && '_type' in block && block._type === type,
    )
  )
}
