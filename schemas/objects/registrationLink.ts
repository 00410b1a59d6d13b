import {AddUserIcon} from '@sanity/icons/AddUser'
import {defineField, defineType} from 'sanity'

import {choices, registrationKindTitles} from '../../content/documents/titles.ts'
import {defined} from '../../content/objects/defined.ts'
import {registrationKinds} from '../../content/registration/registration.ts'
import type {Site} from '../../content/settings/siteSettings.ts'
import {joinedText} from '../../content/text/joinedText.ts'
import {afterSibling} from '../rules/afterSibling.ts'
import {linkAddress} from '../rules/linkAddress.ts'
import {price} from './price.ts'

export function registrationLink({timeZone, currency}: Pick<Site, 'timeZone' | 'currency'>) {
  const inSiteZone = {displayTimeZone: timeZone, allowTimeZoneSwitch: false, timeStep: 1}
  return defineType({
    name: 'registrationLink',
    title: 'Registration link',
    type: 'object',
    icon: AddUserIcon,
    initialValue: {kind: 'registration'},
    fields: [
      defineField({
        name: 'url',
        title: 'Address',
        type: 'url',
        description:
          'Where people register: https://…, or mailto:name@example.org for registration by mail.',
        validation: (rule) => [
          rule.skip().required().error('Give the address where people register.'),
          ...linkAddress(rule),
        ],
      }),
      defineField({
        name: 'label',
        title: 'Text on the button',
        type: 'string',
        description: 'Such as “Register here”. Without it, visitors read what the link is for.',
      }),
      defineField({
        name: 'kind',
        title: 'For',
        type: 'string',
        options: {list: choices(registrationKinds, registrationKindTitles), layout: 'radio'},
        validation: (rule) => rule.required().error('Choose what the link is for.'),
      }),
      defineField({
        name: 'opens',
        title: 'Opens',
        type: 'datetime',
        description: 'Leave empty if it is open already.',
        options: inSiteZone,
      }),
      defineField({
        name: 'closes',
        title: 'Closes',
        type: 'datetime',
        description: 'The last moment to register. Leave empty if it is open until the event ends.',
        options: inSiteZone,
        validation: (rule) =>
          rule.custom(afterSibling('opens', 'Registration closes before it opens.')),
      }),
      defineField({
        name: 'soldOut',
        title: 'Sold out',
        type: 'boolean',
        description: 'Or fully booked: nobody else can register.',
      }),
      price({...defined({currency})}),
      defineField({
        name: 'capacity',
        title: 'Number of places',
        type: 'number',
        validation: (rule) => rule.integer().min(0).error('Write a whole number.'),
      }),
      defineField({
        name: 'note',
        title: 'Note',
        type: 'string',
        description: 'Anything else people should know before they register.',
      }),
    ],
    preview: {
      select: {label: 'label', kind: 'kind', url: 'url', soldOut: 'soldOut', free: 'price.free'},
      prepare: ({label, kind, url, soldOut, free}) => ({
        title: label ?? titleOf(kind) ?? 'Registration',
        subtitle: joinedText(
          soldOut === true ? 'Sold out' : undefined,
          free === true ? 'Free of charge' : undefined,
          url,
        ),
      }),
    },
  })
}

const titleOf = (kind: unknown): string | undefined => {
  const known = registrationKinds.find((candidate) => candidate === kind)
  return known === undefined ? undefined : registrationKindTitles[known]
}
