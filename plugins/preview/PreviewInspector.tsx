import {Card, Flex, Tab, TabList, TabPanel} from '@sanity/ui'
import {memo, useId, useMemo, useState} from 'react'
import type {DocumentInspectorProps} from 'sanity'
import {DocumentInspectorHeader, useDocumentPane} from 'sanity/structure'

import {type PageDocument, isPageDocument} from '../../website/documents/pageDocument.ts'
import {DataPanel} from './DataPanel.tsx'
import type {PreviewOptions} from './options.ts'
import {PagePanel} from './PagePanel.tsx'
import {SharePanel} from './SharePanel.tsx'
import {useContent} from './useContent.ts'
import {useMoment} from './useMoment.ts'
import {usePageSettings} from './usePageSettings.ts'
import {useSettled} from './useSettled.ts'

const panels = {page: 'Page', share: 'Found and shared', data: 'Calendar and data'} as const
type Panel = keyof typeof panels

const names = ['page', 'share', 'data'] as const satisfies readonly Panel[]

interface PreviewInspectorProps extends DocumentInspectorProps {
  readonly options: PreviewOptions
}

interface PanelsProps {
  readonly document: PageDocument
  readonly options: PreviewOptions
}

const Panels = memo(function Panels({document, options}: PanelsProps) {
  const id = useId()
  const [panel, setPanel] = useState<Panel>('page')
  const [chosen, setChosen] = useState<Date>()
  const now = useMoment(chosen)
  const settings = usePageSettings(now, options)
  const content = useContent(document)
  return (
    <Flex direction="column" flex={1} overflow="hidden">
      <Card borderBottom padding={2}>
        <TabList gap={1}>
          {names.map((name) => (
            <Tab
              key={name}
              id={`${id}-tab-${name}`}
              aria-controls={`${id}-${name}`}
              label={panels[name]}
              fontSize={1}
              selected={panel === name}
              onClick={() => setPanel(name)}
            />
          ))}
        </TabList>
      </Card>
      <TabPanel
        id={`${id}-${panel}`}
        aria-labelledby={`${id}-tab-${panel}`}
        style={{flex: 1, minHeight: 0, overflow: 'auto', display: 'flex'}}
      >
        {panel === 'page' && (
          <PagePanel content={content} settings={settings} chosen={chosen} onChoose={setChosen} />
        )}
        {panel === 'share' && <SharePanel content={content} settings={settings} />}
        {panel === 'data' && <DataPanel content={content} settings={settings} />}
      </TabPanel>
    </Flex>
  )
})

/** The preview beside the form. It follows the form at each pause, so that typing stays smooth. */
export function PreviewInspector({
  documentId,
  documentType,
  onClose,
  options,
}: PreviewInspectorProps) {
  const {displayed} = useDocumentPane()
  const current = useMemo(() => {
    const stored = {...displayed, _id: documentId, _type: documentType}
    return isPageDocument(stored) ? stored : undefined
  }, [displayed, documentId, documentType])
  const document = useSettled(current)
  return (
    <Flex direction="column" height="fill" overflow="hidden">
      <DocumentInspectorHeader
        as="header"
        title="Preview"
        closeButtonLabel="Close preview"
        onClose={onClose}
      />
      {document !== undefined && (
        <Panels key={document._id} document={document} options={options} />
      )}
    </Flex>
  )
}
