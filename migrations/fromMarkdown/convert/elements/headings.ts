import {type Depth, endHeading, startHeading} from '../flow/headings.ts'
import {blockWith, type ElementHandler} from './elementHandler.ts'

const heading = (depth: Depth): ElementHandler =>
  blockWith((state, element) => startHeading(state, depth, element), endHeading)

export const headings = {
  h1: heading(1),
  h2: heading(2),
  h3: heading(3),
  h4: heading(4),
  h5: heading(5),
  h6: heading(6),
}
