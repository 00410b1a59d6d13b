import {Card, Container, Heading, Stack, Text} from '@sanity/ui'

import {DropArea} from './DropArea.tsx'
import {PreviewView} from './PreviewView.tsx'
import {RunHistory} from './RunHistory.tsx'
import {useDrop} from './useDrop.ts'

/** Brings Markdown into the dataset: drop it, look at what becomes of it, import it as drafts. */
export function ImportTool() {
  const {stage, take, place, apply, clear} = useDrop()
  return (
    <Card height="fill" overflow="auto">
      <Container width={4} padding={4}>
        <Stack gap={5} data-testid="markdown-import">
          <Stack gap={3}>
            <Heading as="h1" size={2}>
              Import Markdown
            </Heading>
            <Text size={1}>
              Pages become drafts, merged with what is here: what an editor changed stays. Each
              import can be taken back.
            </Text>
          </Stack>
          {stage.at === 'start' && <DropArea take={take} />}
          {stage.at === 'start' && stage.problem !== undefined && (
            <Card border padding={3} radius={2} role="alert" tone="critical">
              <Text size={1}>{stage.problem}</Text>
            </Card>
          )}
          {stage.at === 'reading' && (
            <Text role="status" size={1}>
              {stage.doing} …
            </Text>
          )}
          {'preview' in stage && (
            <PreviewView apply={apply} clear={clear} place={place} stage={stage} />
          )}
          <RunHistory />
        </Stack>
      </Container>
    </Card>
  )
}
