import {Box, Card, Flex, Stack, Text} from '@sanity/ui'
import type {ObjectInputProps} from 'sanity'

import {type Review, siteReviewId} from '../../content/documents/review.ts'
import {defined} from '../../content/objects/defined.ts'
import {DiagnosticList} from './DiagnosticList.tsx'
import {DoneButton} from './DoneButton.tsx'
import {PageLink} from './PageLink.tsx'
import {Section} from './Section.tsx'
import {SiteReviewView} from './SiteReviewView.tsx'
import {SuggestionCard} from './SuggestionCard.tsx'
import {usePageType} from './usePageType.ts'
import {verdictText} from './verdictText.ts'

/** What an import has to say about one page: where it went, what is suggested, what was noticed. */
export function ReviewInput({value}: ObjectInputProps<Partial<Review>>) {
  const id = value?.page?._ref
  const type = usePageType(id)
  if (value?._id === siteReviewId) return <SiteReviewView review={value} />
  if (value?._id === undefined || id === undefined || value.page === undefined) return null
  const review: Review = {
    _id: value._id,
    _type: 'lectern.review',
    page: value.page,
    path: value.path ?? '',
    verdict: value.verdict ?? 'imported as is',
    diagnostics: value.diagnostics ?? [],
    suggestions: value.suggestions ?? [],
    ...defined({reviewedAt: value.reviewedAt}),
  }
  const isEmpty = review.suggestions.length === 0 && review.diagnostics.length === 0
  return (
    <Stack gap={5} data-testid="review">
      <Stack gap={3}>
        <Flex gap={3} align="center" wrap="wrap">
          <Box flex={1}>
            <Text size={1}>
              {verdictText(review.verdict, review.reviewedAt)} · imported from{' '}
              <code style={{overflowWrap: 'anywhere'}}>{review.path}</code>
            </Text>
          </Box>
          {review.verdict === 'needs a look' && (
            <DoneButton id={review._id} isDone={review.reviewedAt !== undefined} />
          )}
        </Flex>
        <PageLink id={id} type={type} />
      </Stack>
      {review.suggestions.length > 0 && (
        <Section
          title="Suggestions"
          description="Read from the page, but not surely enough to be written. Accept what is right; put away the rest."
        >
          {review.suggestions.map((suggestion) => (
            <SuggestionCard
              key={suggestion._key}
              review={review}
              suggestion={suggestion}
              pageType={type}
            />
          ))}
        </Section>
      )}
      <DiagnosticList diagnostics={review.diagnostics} pageId={id} />
      {isEmpty && (
        <Card padding={4} radius={2} tone="positive" border>
          <Flex justify="center">
            <Text size={1}>Nothing was noticed on this page: it arrived as it was written.</Text>
          </Flex>
        </Card>
      )}
    </Stack>
  )
}
