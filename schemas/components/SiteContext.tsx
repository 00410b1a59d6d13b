import {type ComponentType, createContext, useContext, useMemo} from 'react'
import type {LayoutProps} from 'sanity'

import {type Site, type SiteOptions, siteOf} from '../../content/settings/siteSettings.ts'

const SiteContext = createContext<Site>(siteOf())

/** The languages and the time zone of the site that the Studio is for. */
export function useSite(): Site {
  return useContext(SiteContext)
}

/**
 * The layout of a Studio in which `useSite` answers `options`. Each plugin that asks brings one, so
 * that it can be used alone. What an outer layout says counts where the inner one leaves it out.
 */
export function siteLayout(options: SiteOptions | void): ComponentType<LayoutProps> {
  return function SiteLayout(props) {
    const outer = useSite()
    const site = useMemo(() => siteOf({...outer, ...options}), [outer])
    return <SiteContext value={site}>{props.renderDefault(props)}</SiteContext>
  }
}
