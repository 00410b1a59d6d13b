import {createDataAttribute} from '@sanity/visual-editing-csm'

import type {EditAttribute} from '../../website/page/editing.ts'

/** Says which field an element shows, in the words that Sanity's overlays read. */
export const editAttribute: EditAttribute = ({_id: id, _type: type}, path) =>
  id === undefined ? undefined : createDataAttribute({id, type, path: [...path]}).toString()
