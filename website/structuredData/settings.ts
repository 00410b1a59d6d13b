import type {EntrySettings} from '../entries/entry.ts'
import type {PageSettings} from '../page/settings.ts'

/** `urlOf` and `imageUrl` give full addresses. */
export type StructuredDataSettings = Pick<EntrySettings, 'urlOf'> &
  Pick<PageSettings, 'now' | 'timeZone' | 'imageUrl'>
