import {Box, Text} from '@sanity/ui'

interface Props {
  /** Whether the content lake answered. */
  readonly isRead: boolean
}

/** Why there is no board. */
export function NoProgramme({isRead}: Props) {
  return (
    <Box padding={4} role="status">
      <Text muted size={1}>
        {isRead
          ? 'There is no such event. It may have been deleted; choose another one under “Programme”.'
          : 'The programme cannot be read at the moment. Load the page again.'}
      </Text>
    </Box>
  )
}
