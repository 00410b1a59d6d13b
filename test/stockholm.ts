import type {Site} from '../content/settings/siteSettings.ts'
import type {Clock} from '../content/time/clock.ts'

/** The site that tests are about where they say nothing else. */
export const stockholm: Site = {
  languages: [
    {id: 'sv', title: 'Svenska'},
    {id: 'en', title: 'English'},
  ],
  timeZone: 'Europe/Stockholm',
}

/** A moment by the clock of that site. */
export function inStockholm(now: Date): Site & Clock {
  return {...stockholm, now}
}
