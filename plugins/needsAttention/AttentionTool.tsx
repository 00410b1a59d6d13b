import {Container} from '@sanity/ui'

import {AttentionView} from './AttentionView.tsx'
import {IntentFindingLink} from './FindingLink.tsx'

/** The list as a tool of its own, for a Studio that has no structure to put it into. */
export function AttentionTool() {
  return (
    <Container width={1} height="fill" overflow="auto">
      <AttentionView link={IntentFindingLink} />
    </Container>
  )
}
