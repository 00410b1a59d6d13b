import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {Box, Card, Container, Flex, Stack, Text} from '@sanity/ui'
import {useContext} from 'react'

import {StageContext} from './StageContext.ts'

/** Says that nothing is saved, and why, above everything else. Its region is there before it speaks. */
export function Notice() {
  const stage = useContext(StageContext)
  return (
    <div role="status" aria-live="assertive" data-testid="outage" style={onTop}>
      {stage === 'none' ? undefined : (
        <Card tone="critical" borderBottom padding={4}>
          <Container width={3}>
            <Flex gap={3}>
              <Text size={2}>
                <WarningOutlineIcon />
              </Text>
              <Box flex={1}>
                <Stack gap={3}>
                  <Text size={2} weight="semibold">
                    Nothing is being saved: the content lake has stopped answering.
                  </Text>
                  <Text size={1}>
                    What you have typed stays here and is saved as soon as the lake is back; until
                    then fields cannot be changed. Leave this page open. Where npm start runs, it
                    says what happened.
                  </Text>
                </Stack>
              </Box>
            </Flex>
          </Container>
        </Card>
      )}
    </div>
  )
}

/** Above dialogs too, which is where somebody may be typing. */
const onTop = {position: 'relative', zIndex: 10_000_000} as const
