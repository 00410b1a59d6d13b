import {ClockIcon} from '@sanity/icons/Clock'
import {defineType} from 'sanity'

import {withoutFields} from './withoutFields.ts'

export const schedule = defineType({
  name: 'schedule',
  title: 'Programme',
  type: 'object',
  icon: ClockIcon,
  fields: withoutFields,
  preview: {
    prepare: () => ({title: 'Programme', subtitle: 'The sessions of this event are shown here'}),
  },
})
