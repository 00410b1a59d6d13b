import type {PageRule} from '../mappingShape.ts'

const eventNames = [
  'event',
  'events',
  'meetup',
  'meetups',
  'meeting',
  'meetings',
  'evenemang',
  'kalender',
  'calendar',
  'hackathon',
  'hackathons',
  'workshop',
  'workshops',
]
/** As a category these may be what a project is about. */
const eventCollections = [
  ...eventNames,
  'seminar',
  'seminars',
  'webinar',
  'webinars',
  'conference',
  'conferences',
  'gathering',
  'gatherings',
  'träffar',
  'möten',
]

/** Tags that say that a post is an event; what a post is about (`hackathon`) says less. */
const eventTags = ['event', 'events', 'meetup', 'meetups', 'evenemang']
const projectNames = ['project', 'projects', 'projekt', 'portfolio']
const groupNames = [
  'group',
  'groups',
  'grupper',
  'chapter',
  'chapters',
  'brigade',
  'brigades',
  'local-groups',
  'cities',
]

/** What pages become where a mapping file says nothing of them; the first rule that fits wins. */
export const defaultPages: readonly PageRule[] = [
  {type: 'event', collection: eventCollections},
  {type: 'project', collection: projectNames},
  {type: 'group', collection: groupNames},
  {type: 'event', layout: eventNames, dated: true},
  {type: 'group', layout: groupNames},
  {type: 'event', collection: 'posts', category: eventNames},
  {type: 'event', collection: 'posts', tag: eventTags},
  {type: 'project', layout: projectNames},
  {type: 'project', collection: 'posts'},
]
