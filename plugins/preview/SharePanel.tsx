import {Box, Card, Heading, Stack, Text} from '@sanity/ui'

import type {PageContent} from '../../website/documents/pageContent.ts'
import {wordsOf} from '../../website/wording/wordsOf.ts'
import {type LengthHint, lengthHint} from './lengthHint.ts'
import type {PreviewSettings} from './usePageSettings.ts'

interface SharePanelProps {
  readonly content: PageContent
  readonly settings: PreviewSettings
}

/** How the page looks among the results of a search, and where somebody shares its address. */
export function SharePanel({content: {document}, settings}: SharePanelProps) {
  const words = wordsOf(document.language)
  const title = document.title ?? words.untitled
  const description = document.excerpt ?? document.ingress
  const image = document.mainImage && settings.imageUrl(document.mainImage, 800)
  const url = settings.urlOf(document)
  return (
    <Box flex={1} padding={3}>
      <Stack gap={5}>
        <Stack as="section" gap={3} aria-label="Search result">
          <Heading as="h2" size={0}>
            Search result
          </Heading>
          <Card border padding={3} radius={2} lang={document.language}>
            <Stack gap={3}>
              {url !== undefined && (
                <Text size={0} muted style={{overflowWrap: 'anywhere'}}>
                  {url}
                </Text>
              )}
              <Text size={2} weight="medium">
                {title}
              </Text>
              {description !== undefined && (
                <Text size={1} muted>
                  {description}
                </Text>
              )}
            </Stack>
          </Card>
          <Hint {...lengthHint('title', document.title)} />
          <Hint {...lengthHint('description', description)} />
        </Stack>
        <Stack as="section" gap={3} aria-label="Shared link">
          <Heading as="h2" size={0}>
            Shared link
          </Heading>
          <Card border radius={2} overflow="hidden" lang={document.language}>
            {image !== undefined && (
              <img
                src={image}
                alt={document.mainImage?.alt ?? ''}
                style={{width: '100%', aspectRatio: '1.91', objectFit: 'cover', display: 'block'}}
              />
            )}
            <Box padding={3}>
              <Stack gap={3}>
                <Text size={1} weight="semibold" textOverflow="ellipsis">
                  {title}
                </Text>
                <Text size={1} muted textOverflow="ellipsis">
                  {description ?? ''}
                </Text>
              </Stack>
            </Box>
          </Card>
          {image === undefined && (
            <Hint tone="caution" text="Without an image a shared link is easily overlooked." />
          )}
        </Stack>
      </Stack>
    </Box>
  )
}

const Hint = ({tone, text}: LengthHint) => (
  <Card padding={2} radius={2} tone={tone}>
    <Text size={1}>{text}</Text>
  </Card>
)
