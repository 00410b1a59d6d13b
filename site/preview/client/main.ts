import {enableVisualEditing} from '@sanity/visual-editing/enable-visual-editing'

import {followChanges, refresh} from './followChanges.ts'
import {history} from './history.ts'

followChanges()
enableVisualEditing({
  history,
  // Changes come from the site, which hears of them all; the Studio knows of those it makes itself.
  refresh: ({source}) => (source === 'manual' ? refresh() : false),
})
