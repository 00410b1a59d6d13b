import {defineArrayMember, defineField} from 'sanity'

export const registration = defineField({
  name: 'registration',
  title: 'Registration links',
  type: 'array',
  group: 'registration',
  description: 'Where people register or buy tickets. Each link can open, close and sell out.',
  of: [defineArrayMember({type: 'registrationLink'})],
})
