import {Box, Button, Card, Flex, Heading, Select, Stack, Text} from '@sanity/ui'
import {useSchema} from 'sanity'

import {verdicts} from '../../content/documents/review.ts'
import {type PlaceFolder, placeFolders} from '../../migrations/fromMarkdown/dropped/placed.ts'
import {pageStyle} from '../../migrations/fromMarkdown/siteReport/page/style.ts'
import {PageRow} from './PageRow.tsx'
import type {Preview, Stage} from './useDrop.ts'
import {folderWords, verdictWords} from './words.ts'

interface Props {
  readonly stage: Extract<Stage, {preview: Preview}>
  readonly apply: (preview: Preview) => void
  readonly clear: () => void
  readonly place: (preview: Preview, folder: PlaceFolder) => void
}

const style = pageStyle('lectern-import')

const countsOf = ({pages}: Preview): string =>
  verdicts
    .flatMap((verdict) => {
      const number = pages.filter((page) => page.verdict === verdict).length
      return number === 0 ? [] : [`${verdictWords[verdict]}: ${number}`]
    })
    .join(' · ')

const written = (number: number): string => `${number} document${number === 1 ? '' : 's'}`

/** What there is to know of how far it is. */
const statusOf = (stage: Props['stage']): string => {
  const {preview} = stage
  if (stage.at === 'writing') return `${stage.written} of ${written(preview.writes)} written`
  if (stage.at === 'done') {
    const {created, changed, conflicts} = stage.counts
    return `Written as drafts: ${written(created + changed + conflicts)}. Nothing of it is public before you publish it.`
  }
  if (preview.pages.every(({verdict}) => verdict === 'not imported')) {
    return 'Nothing of it can be imported. Open a page to see why.'
  }
  return preview.writes === 0
    ? 'There is nothing to do: all of it is here as these files say.'
    : `An import would write ${written(preview.writes)}, as drafts.`
}

/** What was dropped, page by page, and the button that imports it. */
export function PreviewView({stage, apply, clear, place}: Props) {
  const {preview} = stage
  const schema = useSchema()
  const unknown = preview.types.filter((type) => !schema.has(type))
  return (
    <Stack gap={4}>
      <style>{style}</style>
      <Stack gap={3}>
        <Heading as="h2" size={1}>
          {preview.pages.length} page{preview.pages.length === 1 ? '' : 's'}
        </Heading>
        <Text size={1}>{countsOf(preview)}</Text>
        <Text as="p" role="status" size={1}>
          {statusOf(stage)}
        </Text>
      </Stack>
      {stage.at === 'preview' && stage.problem !== undefined && (
        <Card border padding={3} radius={2} role="alert" tone="critical">
          <Text size={1}>{stage.problem}</Text>
        </Card>
      )}
      {stage.at === 'done' &&
        stage.messages.map((message) => (
          <Card border key={message} padding={3} radius={2} tone="caution">
            <Text size={1}>{message}</Text>
          </Card>
        ))}
      {stage.at === 'preview' && preview.folder !== undefined && (
        <Flex as="label" align="center" gap={3} wrap="wrap">
          <Text size={1}>Pages that were not imported before become</Text>
          <Box style={{width: '10em'}}>
            <Select
              fontSize={1}
              onChange={({currentTarget: {value}}) => {
                const folder = placeFolders.find((known) => known === value)
                if (folder !== undefined) place(preview, folder)
              }}
              value={preview.folder}
            >
              {placeFolders.map((folder) => (
                <option key={folder} value={folder}>
                  {folderWords[folder]}
                </option>
              ))}
            </Select>
          </Box>
        </Flex>
      )}
      {unknown.length > 0 && (
        <Card border padding={3} radius={2} tone="caution">
          <Text size={1}>
            This Studio has no type {unknown.join(', ')}: documents of it would be written, but not
            shown.
          </Text>
        </Card>
      )}
      <Flex gap={2} wrap="wrap">
        {stage.at !== 'done' && (
          <Button
            disabled={stage.at === 'writing' || preview.writes === 0}
            fontSize={1}
            onClick={() => apply(preview)}
            padding={3}
            text="Import as drafts"
          />
        )}
        <Button
          disabled={stage.at === 'writing'}
          fontSize={1}
          mode="ghost"
          onClick={clear}
          padding={3}
          text={stage.at === 'done' ? 'Import more' : 'Do nothing'}
        />
      </Flex>
      <Stack as="ul" gap={2} style={{listStyle: 'none', margin: 0, padding: 0}}>
        {preview.pages.map((page) => (
          <PageRow
            isWritten={stage.at === 'done' || page.plan === 'leave'}
            key={page.path}
            page={page}
          />
        ))}
      </Stack>
    </Stack>
  )
}
