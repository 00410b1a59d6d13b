import {enableVisualEditing} from '@sanity/visual-editing/enable-visual-editing'

import {followChanges, refresh} from './followChanges.ts'
import {history} from './history.ts'
import {look} from './look.ts'

followChanges()
enableVisualEditing({
  history,
  onPerspectiveChange: look,
  // Changes come from the site, which hears of them all; the Studio knows of those it makes itself.
  refresh: ({source}) => (source === 'manual' ? refresh() : false),
})
