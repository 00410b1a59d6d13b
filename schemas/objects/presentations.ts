import {PresentationIcon} from '@sanity/icons/Presentation'
import {defineType} from 'sanity'

import {withoutFields} from './withoutFields.ts'

export const presentations = defineType({
  name: 'presentations',
  title: 'Presented projects',
  type: 'object',
  icon: PresentationIcon,
  fields: withoutFields,
  preview: {
    prepare: () => ({
      title: 'Presented projects',
      subtitle: 'The projects that the form lists under Projects are shown here',
    }),
  },
})
