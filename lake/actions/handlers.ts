import {createDraft, createVersion, replaceDraft, replaceVersion} from './create.ts'
import {editDocument} from './edit.ts'
import type {ActionHandler} from './fields.ts'
import {publish, unpublish, unpublishVersion} from './publish.ts'
import {deleteDocument, discardDraft, discardVersion} from './remove.ts'

/** One handler for each `actionType`. https://www.sanity.io/docs/http-reference/actions */
export const handlers = {
  'sanity.action.document.create': createDraft,
  'sanity.action.document.delete': deleteDocument,
  'sanity.action.document.discard': discardDraft,
  'sanity.action.document.edit': editDocument,
  'sanity.action.document.publish': publish,
  'sanity.action.document.replaceDraft': replaceDraft,
  'sanity.action.document.unpublish': unpublish,
  'sanity.action.document.version.create': createVersion,
  'sanity.action.document.version.discard': discardVersion,
  'sanity.action.document.version.replace': replaceVersion,
  'sanity.action.document.version.unpublish': unpublishVersion,
} satisfies Record<string, ActionHandler>
