import {defineField} from 'sanity'

import {attendanceModes} from '../content/documents.ts'
import {attendanceModeTitles, choices} from '../content/titles.ts'
import {placeOrOnline} from '../rules/placeOrOnline.ts'

const group = 'when'

interface Options {
  /** A session has what it does not state from its event. */
  readonly placeRequired: boolean
}

/** When and where people come together, on site or online. */
export function whenAndWhere({placeRequired}: Options) {
  const description = placeRequired
    ? {}
    : {description: 'Leave empty if it is the same as of the event.'}
  return [
    defineField({name: 'period', title: 'When', type: 'period', group, ...description}),
    defineField({
      name: 'attendanceMode',
      title: 'How people take part',
      type: 'string',
      group,
      ...description,
      options: {
        list: choices(attendanceModes, attendanceModeTitles),
        layout: 'radio',
        direction: 'horizontal',
      },
    }),
    defineField({
      name: 'place',
      title: 'Where',
      type: 'place',
      group,
      ...description,
      validation: (rule) =>
        placeRequired
          ? [rule.custom(placeOrOnline('toCome')), rule.custom(placeOrOnline('past')).warning()]
          : [],
    }),
  ]
}
