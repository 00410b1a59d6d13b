import {Button, Card, Flex, Text} from '@sanity/ui'

export interface NoticeAction {
  readonly text: string
  readonly run: () => void
}

export interface NoticeContent {
  readonly tone: 'positive' | 'caution' | 'critical'
  readonly text: string
  readonly action?: NoticeAction
}

interface Props {
  readonly id?: string
  readonly content: NoticeContent | undefined
}

/** What happened to an address, said aloud by screen readers; it stands there before it has words. */
export function Notice({id, content}: Props) {
  return (
    <div id={id} role="status" aria-live="polite">
      {content !== undefined && (
        <Card padding={2} paddingLeft={3} radius={2} tone={content.tone}>
          <Flex align="center" gap={2} wrap="wrap">
            <Text size={1} style={{flex: '1 1 12em', overflowWrap: 'anywhere'}}>
              {content.text}
            </Text>
            {content.action !== undefined && (
              <Button
                fontSize={1}
                mode="ghost"
                onClick={content.action.run}
                padding={2}
                text={content.action.text}
              />
            )}
          </Flex>
        </Card>
      )}
    </div>
  )
}
