import {Card, Flex, Text} from '@sanity/ui'
import {IntentButton} from 'sanity'
import type {UserComponent} from 'sanity/structure'

/** What stands in place of a list that has nothing in it: what it is for, and what to do. */
export const EmptyList: UserComponent = ({options}) => {
  const {hint, type, title} = options ?? {}
  return (
    <Card padding={5}>
      <Flex direction="column" align="center" gap={5}>
        <Text align="center" size={1}>
          {String(hint)}
        </Text>
        {typeof type === 'string' && (
          <IntentButton
            intent="create"
            params={{type, template: type}}
            text={`New ${String(title)}`}
            mode="ghost"
          />
        )}
      </Flex>
    </Card>
  )
}
