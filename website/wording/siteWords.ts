/** The words of what stands around the pages of a website and in its lists, in one language. */
export interface SiteWords {
  readonly home: string
  readonly events: string
  readonly projects: string
  readonly groups: string
  readonly people: string
  readonly search: string
  readonly menu: string
  readonly language: string
  readonly toContent: string
  readonly breadcrumbs: string
  /** Headings of lists of events. */
  readonly upcoming: string
  readonly goingOn: string
  readonly undated: string
  readonly past: string
  readonly latest: string
  readonly nothingPlanned: string
  readonly allEvents: string
  readonly allProjects: string
  readonly allGroups: string
  readonly archive: string
  readonly byYear: string
  readonly byGroup: string
  readonly byTag: string
  readonly eventsIn: (year: string) => string
  readonly eventsOf: (group: string) => string
  readonly eventsAbout: (tag: string) => string
  readonly nothingHere: string
  readonly tags: string
  /** Of a person: where they speak or present. */
  readonly appearsAt: string
  readonly subscribe: string
  readonly subscribeText: string
  readonly addToCalendar: string
  readonly searchLabel: string
  readonly searchButton: string
  readonly searchNothing: (query: string) => string
  readonly searchFound: (count: number) => string
  readonly searchFailed: string
  readonly searchWithoutScript: string
  readonly notFound: string
  readonly notFoundText: string
  readonly moved: string
}
