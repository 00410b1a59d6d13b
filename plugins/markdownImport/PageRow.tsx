import {ChevronDownIcon} from '@sanity/icons/ChevronDown'
import {ChevronRightIcon} from '@sanity/icons/ChevronRight'
import {Badge, Box, Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useId, useState} from 'react'
import {useColorSchemeValue} from 'sanity'
import {IntentLink} from 'sanity/router'

import type {Verdict} from '../../content/documents/review.ts'
import type {Element} from '../../migrations/fromMarkdown/siteReport/view/tree.ts'
import type {ShownPage} from './shownPages.ts'
import {ShownTree} from './ShownTree.tsx'
import {planWords, verdictWords} from './words.ts'

const tones = {
  'imported as is': 'positive',
  repaired: 'primary',
  'needs a look': 'caution',
  'not imported': 'default',
} as const satisfies Readonly<Record<Verdict, string>>

interface Props {
  readonly page: ShownPage
  /** Whether its document is there. */
  readonly isWritten: boolean
}

/** A page that was dropped; opened, its file beside what visitors will see. */
export function PageRow({page, isWritten}: Props) {
  const {path, title, verdict, plan, document} = page
  const [tree, setTree] = useState<Element>()
  const scheme = useColorSchemeValue()
  const id = useId()
  const toggle = async (): Promise<void> =>
    setTree(tree === undefined ? await page.tree() : undefined)
  return (
    <Card as="li" border radius={2} data-testid="dropped-page">
      <Flex align="center" gap={2} padding={2} wrap="wrap">
        <Button
          aria-controls={id}
          aria-expanded={tree !== undefined}
          fontSize={1}
          icon={tree === undefined ? ChevronRightIcon : ChevronDownIcon}
          mode="bleed"
          onClick={() => void toggle()}
          padding={2}
          text={title === '' ? path : title}
        />
        <Badge tone={tones[verdict]}>{verdictWords[verdict]}</Badge>
        {plan !== undefined && <Badge tone="default">{planWords[plan]}</Badge>}
        <Box flex={1} style={{minWidth: '14em'}}>
          <Text size={1} muted style={{overflowWrap: 'anywhere'}}>
            <code>{path}</code>
          </Text>
        </Box>
        {isWritten && document !== undefined && (
          <Text size={1}>
            <IntentLink intent="edit" params={{id: document.id, type: document.type}}>
              Open
            </IntentLink>
          </Text>
        )}
      </Flex>
      <Stack id={id} hidden={tree === undefined}>
        {tree !== undefined && (
          <Card borderTop padding={3}>
            <div className="lectern-import" style={{colorScheme: scheme}}>
              <ShownTree tree={tree} />
            </div>
          </Card>
        )}
      </Stack>
    </Card>
  )
}
