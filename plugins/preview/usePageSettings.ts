import {useMemo} from 'react'
import {useClient} from 'sanity'

import {apiVersion} from '../../content/documents/apiVersion.ts'
import type {CalendarSettings} from '../../website/calendar/calendar.ts'
import {imageAddress} from '../../website/image/imageAddress.ts'
import type {PageSettings} from '../../website/page/settings.ts'
import {type PreviewOptions, pageUrl} from './options.ts'

/** What the Studio puts in place of what only the website knows. */
export type PreviewSettings = PageSettings & Pick<CalendarSettings, 'uidHost'>

export function usePageSettings(now: Date, options: PreviewOptions): PreviewSettings {
  const client = useClient({apiVersion})
  return useMemo(() => {
    const {apiHost = '', projectId = '', dataset = ''} = client.config()
    const baseUrl = apiHost.replace(/^https:\/\/api\./, 'https://cdn.')
    const urlOf: PreviewSettings['urlOf'] = (page) => pageUrl(page, options)
    return {
      now,
      imageUrl: imageAddress({baseUrl, projectId, dataset}),
      urlOf,
      uidHost: options.siteUrl === undefined ? projectId : new URL(options.siteUrl).host,
    }
  }, [client, now, options])
}
