import {Card, Text} from '@sanity/ui'
import type {UserComponent} from 'sanity/structure'

/** What stands in place of a list that has nothing in it: what it is for, and what to do. */
export const EmptyList: UserComponent = ({options}) => (
  <Card padding={5}>
    <Text align="center" size={1}>
      {String(options?.['hint'])}
    </Text>
  </Card>
)
