import {ExpandIcon} from '@sanity/icons/Expand'
import {Button, Card, Dialog, Flex, Stack, useMediaIndex} from '@sanity/ui'
import {type PropsWithChildren, useId, useState} from 'react'

import {stated} from '../../content/documents/occasion.ts'
import {languageTitle} from '../../content/language/language.ts'
import {zoneOf} from '../../content/time/timeZone.ts'
import {useSite} from '../../schemas/components/SiteContext.tsx'
import {
  type PageContent,
  isOccasionContent,
  occasionOf,
} from '../../website/documents/pageContent.ts'
import type {PageDocument} from '../../website/documents/pageDocument.ts'
import {MomentControl} from './MomentControl.tsx'
import {PageFrame} from './PageFrame.tsx'
import {useContent} from './useContent.ts'
import type {PreviewSettings} from './usePageSettings.ts'
import {useTranslations} from './useTranslations.ts'

/** CSS pixels: a usual phone, and a window on a laptop. */
const widths = {phone: 390, desktop: 1200} as const

type Width = keyof typeof widths

interface PagePanelProps {
  readonly content: PageContent
  readonly settings: PreviewSettings
  readonly chosen: Date | undefined
  readonly onChoose: (moment: Date | undefined) => void
}

/** The page itself beside the form, and large, beside its translations, over the Studio. */
export function PagePanel(props: PagePanelProps) {
  const id = useId()
  const [isLarge, setLarge] = useState(false)
  const isNarrow = useMediaIndex() < 2
  return (
    <>
      <Pages {...props} startsWith={{width: 'phone', languages: 'one'}}>
        <Button
          mode="bleed"
          fontSize={1}
          padding={2}
          icon={ExpandIcon}
          text="Large"
          aria-haspopup="dialog"
          onClick={() => setLarge(true)}
        />
      </Pages>
      {isLarge && (
        <Dialog id={id} header="Preview" width={5} onClose={() => setLarge(false)}>
          <Flex style={{height: 'calc(100vh - 12rem)'}}>
            <Pages
              {...props}
              startsWith={
                isNarrow ? {width: 'phone', languages: 'one'} : {width: 'desktop', languages: 'all'}
              }
            />
          </Flex>
        </Dialog>
      )}
    </>
  )
}

interface PagesProps extends PagePanelProps {
  readonly startsWith: {readonly width: Width; readonly languages: 'one' | 'all'}
}

const Pages = ({
  content,
  settings,
  chosen,
  onChoose,
  startsWith,
  children,
}: PropsWithChildren<PagesProps>) => {
  const [width, setWidth] = useState<Width>(startsWith.width)
  const [languages, setLanguages] = useState(startsWith.languages)
  const translations = useTranslations(content.document)
  const titleOf = useFrameTitle()
  const frame = {settings, widthPx: widths[width]}
  const others = languages === 'all' ? translations : []
  return (
    <Flex direction="column" flex={1}>
      <Card padding={3} borderBottom>
        <Stack gap={3}>
          <Flex gap={1} wrap="wrap" role="group" aria-label="How to look at the page">
            <Toggle text="Phone" isOn={width === 'phone'} onClick={() => setWidth('phone')} />
            <Toggle text="Desktop" isOn={width === 'desktop'} onClick={() => setWidth('desktop')} />
            {translations.length > 0 && (
              <Toggle
                text="All languages"
                isOn={languages === 'all'}
                onClick={() => setLanguages(languages === 'all' ? 'one' : 'all')}
              />
            )}
            {children}
          </Flex>
          {isOccasionContent(content) && (
            <MomentControl
              chosen={chosen}
              now={settings.now}
              timeZone={zoneOf(stated(occasionOf(content), 'period')?.timeZone, settings.timeZone)}
              onChoose={onChoose}
            />
          )}
        </Stack>
      </Card>
      <Flex flex={1} gap={2} padding={2} style={{minHeight: 320}}>
        <PageFrame title={titleOf(content.document)} content={content} {...frame} />
        {others.map((translation) => (
          <Translation key={translation._id} document={translation} {...frame} />
        ))}
      </Flex>
    </Flex>
  )
}

interface ToggleProps {
  readonly text: string
  readonly isOn: boolean
  readonly onClick: () => void
}

const Toggle = ({text, isOn, onClick}: ToggleProps) => (
  <Button
    mode="bleed"
    fontSize={1}
    padding={2}
    text={text}
    selected={isOn}
    aria-pressed={isOn}
    onClick={onClick}
  />
)

interface TranslationProps {
  readonly document: PageDocument
  readonly settings: PreviewSettings
  readonly widthPx: number
}

const Translation = ({document, ...frame}: TranslationProps) => {
  const content = useContent(document)
  const titleOf = useFrameTitle()
  return <PageFrame title={titleOf(document)} content={content} {...frame} />
}

const useFrameTitle = (): ((page: PageDocument) => string) => {
  const {languages} = useSite()
  return ({language}) => `Page in ${languageTitle(language, languages) ?? 'no language'}`
}
