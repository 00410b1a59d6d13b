import {Box, Flex, Stack, Text} from '@sanity/ui'

import type {SiteReview} from '../../content/documents/review.ts'
import {DiagnosticList} from './DiagnosticList.tsx'
import {DoneButton} from './DoneButton.tsx'

interface Props {
  readonly review: Partial<SiteReview>
}

/** What an import takes to hold for the whole site: its language, zone, folders …, and how to set it. */
export function SiteReviewView({review}: Props) {
  const {_id: id, verdict, reviewedAt, diagnostics = []} = review
  return (
    <Stack gap={5} data-testid="review">
      <Flex gap={3} align="center" wrap="wrap">
        <Box flex={1}>
          <Text size={1}>
            What the import takes to hold for all pages of the site, with why, and how to set it for
            the next import.
          </Text>
        </Box>
        {id !== undefined && verdict === 'needs a look' && (
          <DoneButton id={id} isDone={reviewedAt !== undefined} />
        )}
      </Flex>
      <DiagnosticList diagnostics={diagnostics} pageId={id ?? ''} />
    </Stack>
  )
}
