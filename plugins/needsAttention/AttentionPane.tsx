import {AttentionView} from './AttentionView.tsx'
import {PaneFindingLink} from './FindingLink.tsx'

/** The list as a pane of the structure. */
export function AttentionPane() {
  return <AttentionView link={PaneFindingLink} />
}
