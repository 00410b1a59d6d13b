import {type LocaleResourceBundle, defineLocaleResourceBundle} from 'sanity'

/**
 * Words of the Studio that say more to an editor here than Sanity's own: what was published without
 * a draft came from an import, and a list that is empty is no list of “documents of this type”.
 */
export const wording: LocaleResourceBundle[] = [
  defineLocaleResourceBundle({
    locale: 'en-US',
    namespace: 'studio',
    resources: {
      'timeline.operation.edited-live': 'Imported',
      'timeline.operation.edited-live_timestamp': 'Imported: {{timestamp, datetime}}',
    },
  }),
  defineLocaleResourceBundle({
    locale: 'en-US',
    namespace: 'structure',
    resources: {
      'panes.document-list-pane.no-documents-of-type.text':
        'Nothing here yet. Make the first one with “+” at the top.',
      'panes.document-list-pane.no-matching-documents.text':
        'Nothing here yet. Make the first one with “+” at the top.',
      'panes.document-list-pane.no-documents.text': 'Nothing found',
    },
  }),
]
