/** What pages become; a page that is part of a larger event becomes a session where that is written. */
export type PageType = 'event' | 'project' | 'group'
