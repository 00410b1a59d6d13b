import {CalendarIcon} from '@sanity/icons/Calendar'
import {defineField, defineType} from 'sanity'

import {choices, periodKindTitles} from '../../content/documents/titles.ts'
import {periodKinds} from '../../content/time/period.ts'
import {periodText} from '../../content/time/periodText.ts'
import {defaultTimeZone, isKnownTimeZone} from '../../content/time/timeZone.ts'
import {PeriodMomentInput} from '../inputs/PeriodMomentInput.tsx'
import {afterSibling} from '../rules/afterSibling.ts'

const moment = {displayTimeZone: defaultTimeZone, allowTimeZoneSwitch: false, timeStep: 1}

export const period = defineType({
  name: 'period',
  title: 'When',
  type: 'object',
  icon: CalendarIcon,
  initialValue: {kind: 'once', timeZone: defaultTimeZone},
  options: {columns: 2},
  fields: [
    defineField({
      name: 'start',
      title: 'Starts',
      type: 'datetime',
      options: moment,
      components: {input: PeriodMomentInput},
    }),
    defineField({
      name: 'end',
      title: 'Ends',
      type: 'datetime',
      options: moment,
      components: {input: PeriodMomentInput},
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
        rule.required().error(`Give the time zone, such as ${defaultTimeZone}.`),
        rule.custom((name) =>
          name === undefined || isKnownTimeZone(name)
            ? true
            : `There is no time zone “${name}”. Write a name such as ${defaultTimeZone} or Europe/London.`,
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
    prepare: (dates) => ({title: periodText(dates)}),
  },
})
