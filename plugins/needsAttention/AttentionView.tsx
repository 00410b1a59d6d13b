import {Box, Flex, Spinner, Text} from '@sanity/ui'

import {AttentionList} from './AttentionList.tsx'
import {useAttention} from './AttentionProvider.tsx'
import type {FindingLink} from './FindingLink.tsx'

interface Props {
  readonly link: FindingLink
}

/** What needs attention, or why there is nothing to see. */
export function AttentionView({link}: Props) {
  const attention = useAttention()
  if (attention.status === 'loading') {
    return (
      <Flex justify="center" padding={5}>
        <Spinner muted aria-label="Looking through the events" />
      </Flex>
    )
  }
  if (attention.status === 'failed') {
    return (
      <Note text="The events could not be looked through. This is tried again as soon as something changes." />
    )
  }
  return attention.concerns.length === 0 ? (
    <Note text="Nothing needs attention. Upcoming and recent events have what a visitor looks for." />
  ) : (
    <AttentionList concerns={attention.concerns} link={link} />
  )
}

const Note = ({text}: {readonly text: string}) => (
  <Box padding={4} role="status">
    <Text size={1} muted align="center">
      {text}
    </Text>
  </Box>
)
