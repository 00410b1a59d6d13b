import {EarthGlobeIcon} from '@sanity/icons/EarthGlobe'
import {useToast} from '@sanity/ui/toast'
import {useMemo} from 'react'
import {type DocumentActionComponent, useClient} from 'sanity'

import {apiVersion} from '../../content/documents/apiVersion.ts'
import {hrefOf} from '../../website/addresses/address.ts'
import {isAddressedType} from '../../website/addresses/documentAddress.ts'
import {findSite, type PublicPageOptions} from './options.ts'
import {type Ask, pageAddress} from './pageAddress.ts'
import type {PageLanguages} from './PageLanguages.ts'
import {words} from './words.ts'

declare module 'sanity' {
  interface DocumentActionKeys {
    viewPage: never
  }
}

type Found = {readonly url: string} | {readonly reason: string}

const findPage = async (
  ask: Ask,
  id: string,
  {siteUrl}: PublicPageOptions,
  languages: PageLanguages,
): Promise<Found> => {
  const site = await findSite(siteUrl, location)
  if (site === undefined) return {reason: words.noSite}
  const found = await pageAddress(ask, id, await languages.ask(ask))
  if (found.kind !== 'page') return {reason: words[found.kind]}
  return {url: new URL(hrefOf(found.address).slice(1), site).href}
}

/** Opens the page of the document that visitors see, or says why there is none. */
export function viewPage(
  options: PublicPageOptions,
  languages: PageLanguages,
): DocumentActionComponent {
  const useViewPage: DocumentActionComponent = ({id, type, published}) => {
    const client = useClient({apiVersion})
    const toast = useToast()
    const isPublished = published !== null
    return useMemo(() => {
      if (!isAddressedType(type)) return null
      const seen = client.withConfig({perspective: 'published', useCdn: false})
      const ask: Ask = (query, params) => seen.fetch(query, {...params})
      const open = async (): Promise<void> => {
        // Browsers open a tab at a click only, which is over when the lake has answered.
        const tab = window.open('about:blank', '_blank')
        const found = await findPage(ask, id, options, languages).catch(() => ({
          reason: words.noAnswer,
        }))
        if ('url' in found && tab !== null) {
          tab.opener = null
          tab.location.replace(found.url)
          return
        }
        tab?.close()
        const title = 'reason' in found ? found.reason : words.noTab
        toast.push({status: 'warning', title, closable: true})
      }
      return {
        label: words.viewPage,
        icon: EarthGlobeIcon,
        disabled: !isPublished,
        title: isPublished ? words.opensTab : words.unpublished,
        onHandle: () => void open(),
      }
    }, [client, id, isPublished, toast, type])
  }
  useViewPage.action = 'viewPage'
  useViewPage.displayName = 'ViewPage'
  return useViewPage
}
