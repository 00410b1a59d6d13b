import type {CalendarSettings} from '../calendar/calendar.ts'
import type {PageSettings} from '../page/settings.ts'

/** `urlOf` and `imageUrl` give full addresses. */
export type StructuredDataSettings = Pick<CalendarSettings, 'urlOf'> &
  Pick<PageSettings, 'now' | 'timeZone' | 'imageUrl'>
