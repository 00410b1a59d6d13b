import {CalendarIcon} from '@sanity/icons/Calendar'
import {defineField, defineType} from 'sanity'

import {choices, periodKindTitles} from '../../content/documents/titles.ts'
import type {Site} from '../../content/settings/siteSettings.ts'
import {periodKinds} from '../../content/time/period.ts'
import {periodText} from '../../content/time/periodText.ts'
import {isKnownTimeZone} from '../../content/time/timeZone.ts'
import {periodMomentInput} from '../inputs/PeriodMomentInput.tsx'
import {afterSibling} from '../rules/afterSibling.ts'

export function period({timeZone}: Site) {
  const moment = {
    type: 'datetime',
    options: {displayTimeZone: timeZone, allowTimeZoneSwitch: false, timeStep: 1},
    components: {input: periodMomentInput(timeZone)},
  } as const
  return defineType({
    name: 'period',
    title: 'When',
    type: 'object',
    icon: CalendarIcon,
    initialValue: {kind: 'once', timeZone},
    options: {columns: 2},
    fields: [
      defineField({
        name: 'start',
        title: 'Starts',
        ...moment,
      }),
      defineField({
        name: 'end',
        title: 'Ends',
        ...moment,
        validation: (rule) =>
          rule.custom(afterSibling('start', 'The end is before the start. Check both dates.')),
      }),
      defineField({
        name: 'allDay',
        title: 'Whole days',
        type: 'boolean',
      }),
      defineField({
        name: 'kind',
        title: 'Takes place',
        type: 'string',
        options: {list: choices(periodKinds, periodKindTitles)},
        validation: (rule) => rule.required().error('Choose one.'),
      }),
      defineField({
        name: 'text',
        title: 'In words',
        type: 'string',
        description: 'Such as “every Tuesday” or “in spring”.',
      }),
      defineField({
        name: 'timeZone',
        title: 'Time zone',
        type: 'string',
        description: 'Of the place. All times are times there.',
        validation: (rule) => [
          rule.required().error(`Give the time zone, such as ${timeZone}.`),
          rule.custom((name) =>
            name === undefined || isKnownTimeZone(name)
              ? true
              : `There is no time zone “${name}”. Write a name such as ${timeZone} or Europe/London.`,
          ),
        ],
      }),
    ],
    preview: {
      select: {
        kind: 'kind',
        start: 'start',
        end: 'end',
        allDay: 'allDay',
        timeZone: 'timeZone',
        text: 'text',
      },
      prepare: (dates) => ({title: periodText(dates, timeZone)}),
    },
  })
}
