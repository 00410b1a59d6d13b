import {defined} from '../../content/objects/defined.ts'
import {hrefOf} from '../../website/addresses/address.ts'
import type {ChannelContent} from '../../website/channels/channelContent.ts'
import {isOccasionContent, type PageContent} from '../../website/documents/pageContent.ts'
import type {OccasionDocument} from '../../website/documents/pageDocument.ts'
import {channelScopes, type Scope} from './channelScopes.ts'
import type {FileContext, MakeFiles, SiteFile} from './siteFile.ts'

/** All that the channels of a scope are made of. */
const channelContent = async (
  {scope, folder, page, language, title, events}: Scope,
  context: FileContext,
): Promise<ChannelContent> => {
  const {settings, full} = context
  const found: PageContent<OccasionDocument>[] = []
  for await (const content of context.contents(events)) {
    if (isOccasionContent(content)) found.push(content)
  }
  const description = scope === 'event' ? found[0]?.document.excerpt : undefined
  return {
    scope,
    events: found,
    title: title ?? context.title,
    ...defined({description}),
    language,
    siteUrl: full('/'),
    pageUrl: full(hrefOf(page)),
    folderUrl: full(hrefOf(folder)),
    now: settings.now,
    timeZone: settings.timeZone,
    imageUrl: settings.imageUrl,
    urlOf: settings.urlOf,
  }
}

/** The files of one scope are asked for one after the other, and made of the same. */
const remembering = () => {
  let last: {scope: Scope; now: number; content: Promise<ChannelContent>} | undefined
  return (scope: Scope, context: FileContext): Promise<ChannelContent> => {
    const now = context.settings.now.getTime()
    if (last?.scope !== scope || last.now !== now) {
      last = {scope, now, content: channelContent(scope, context)}
    }
    return last.content
  }
}

/** The channels of the site, its languages, groups and events, each in the folder of its page. */
export const channelFiles: MakeFiles = ({index, channels}) => {
  const contentOf = remembering()
  return channelScopes(index).flatMap((scope) =>
    channels
      .filter(({scopes}) => scopes.includes(scope.scope))
      .map(({fileName, mediaType, write}): SiteFile => ({
        path: `${hrefOf(scope.folder)}${fileName}`,
        type: mediaType,
        make: async (context) => write(await contentOf(scope, context)),
      })),
  )
}
