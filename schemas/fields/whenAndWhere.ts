import {defineField} from 'sanity'

import {attendanceModes} from '../../content/documents/documents.ts'
import {attendanceModeTitles, choices} from '../../content/documents/titles.ts'
import {missingTime} from '../../content/findings/missing.ts'
import type {Site} from '../../content/settings/siteSettings.ts'
import type {Period} from '../../content/time/period.ts'
import {placeOrOnline} from '../rules/placeOrOnline.ts'

const group = 'when'

const hasTime = (period: Partial<Period> | undefined): true | string => missingTime(period) ?? true

interface Options {
  /** A session has from its event what it does not state itself. */
  readonly isEvent: boolean
}

/** When and where people come together, on site or online. */
export function whenAndWhere({timeZone}: Site, {isEvent}: Options) {
  const description = isEvent ? {} : {description: 'Leave empty if it is the same as of the event.'}
  return [
    defineField({
      name: 'period',
      title: 'When',
      type: 'period',
      group,
      ...description,
      validation: (rule) => (isEvent ? rule.custom(hasTime).warning() : []),
    }),
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
        isEvent
          ? [
              rule.custom(placeOrOnline('toCome', timeZone)),
              rule.custom(placeOrOnline('past', timeZone)).warning(),
            ]
          : [],
    }),
  ]
}
