import {SplitVerticalIcon} from '@sanity/icons/SplitVertical'
import {defineType} from 'sanity'

import {withoutFields} from './withoutFields.ts'

export const divider = defineType({
  name: 'divider',
  title: 'Dividing line',
  type: 'object',
  icon: SplitVerticalIcon,
  fields: withoutFields,
  preview: {prepare: () => ({title: 'Dividing line'})},
})
