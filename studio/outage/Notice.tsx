import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {Box, Card, Container, Flex, Stack, Text} from '@sanity/ui'
import {useContext, useEffect, useRef} from 'react'

import {StageContext} from './StageContext.ts'

/**
 * Says that nothing is saved, and why, above everything else. Its region is there before it speaks.
 * It takes the focus: whoever typed on blindly would find a gap where the field took no letters.
 */
export function Notice() {
  const stage = useContext(StageContext)
  const region = useRef<HTMLDivElement>(null)
  const isOut = stage !== 'none'
  useEffect(() => {
    if (isOut) region.current?.focus()
  }, [isOut])
  return (
    <div
      ref={region}
      tabIndex={-1}
      role="status"
      aria-live="assertive"
      data-testid="outage"
      style={onTop}
    >
      {isOut ? (
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
      ) : undefined}
    </div>
  )
}

/** Above dialogs too, which is where somebody may be typing. */
const onTop = {position: 'relative', zIndex: 10_000_000, outline: 'none'} as const
