import type {ClientPerspective} from '@sanity/client'

import {previewLook} from '../paths.ts'
import {refreshInTurn} from './followChanges.ts'

/** Shows the page as the Studio looks at it: as it is published, or with all drafts. */
export function look(perspective: ClientPerspective): void {
  const [first] = [perspective].flat()
  const wanted = first === 'published' ? 'published' : 'drafts'
  fetch(previewLook + wanted).then(refreshInTurn, () => undefined)
}
