import type {TextBlock} from '../../../../schemas/content/portableText.ts'
import type {Line} from '../lines/line.ts'
import {hrefsOf, type ReadPresentation} from './presentationReader.ts'
import {projectTitle} from './projectTitle.ts'

/** A project whose title stands on a line of its own, with the blocks behind it as its pitch. */
export const titledProject = (line: Line, pitch: readonly TextBlock[]): ReadPresentation => ({
  line,
  project: {
    ...projectTitle(line.text),
    hrefs: hrefsOf([line]),
    pitch,
    blockKeys: [...new Set([line.blockKey, ...pitch.map(({_key}) => _key)])],
  },
  confidence: 0.88,
})
