import {ClockIcon} from '@sanity/icons/Clock'
import {defineField, defineType} from 'sanity'

import type {Site} from '../../content/settings/siteSettings.ts'
import {periodText} from '../../content/time/periodText.ts'
import {listedTimeZone} from '../../content/time/timeZone.ts'
import {afterSibling} from '../rules/afterSibling.ts'

/** From when to when a speaker can come, in the site's zone. */
export function availability({timeZone}: Site) {
  const moment = {
    type: 'datetime',
    options: {displayTimeZone: listedTimeZone(timeZone), allowTimeZoneSwitch: false, timeStep: 15},
  } as const
  return defineType({
    name: 'availability',
    title: 'Time',
    type: 'object',
    icon: ClockIcon,
    options: {columns: 2},
    fields: [
      defineField({name: 'from', title: 'From', ...moment}),
      defineField({
        name: 'to',
        title: 'To',
        ...moment,
        validation: (rule) =>
          rule.custom(afterSibling('from', 'The end is before the start. Check both times.')),
      }),
    ],
    preview: {
      select: {from: 'from', to: 'to'},
      prepare: ({from, to}) => ({
        title: periodText({timeZone, start: from ?? to, end: to}, timeZone),
      }),
    },
  })
}
