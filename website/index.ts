export {type Calendar, type CalendarSettings, calendar} from './calendar/calendar.ts'
export {webcalAddress} from './channels/calendarChannel.ts'
export {type ChannelContent, type ChannelScope, channelScopes} from './channels/channelContent.ts'
export {type Channel, channels} from './channels/channels.ts'
export {Programme} from './channels/programme/Programme.tsx'
export type {PageContent} from './documents/pageContent.ts'
export {type PageDocument, isPageDocument, pageTypes} from './documents/pageDocument.ts'
export type {
  RelatedDocument,
  RelatedEvent,
  RelatedPage,
  RelatedPerson,
} from './documents/relatedDocument.ts'
export {relatedParams, relatedQuery} from './documents/relatedQuery.ts'
export {lookStyle} from './frame/lookStyle.ts'
export {type MenuLink, type SiteFrame, siteFrame} from './frame/siteFrame.ts'
export {type Website, isWebsite} from './frame/website.ts'
export {usualSpelling} from './html/usualSpelling.ts'
export {imageAddress} from './image/imageAddress.ts'
export {PageCards, PersonCards} from './lists/Cards.tsx'
export {
  type EventLists,
  eventLists,
  eventsIn,
  isOfGroup,
  tagsOf,
  yearOf,
  yearsOf,
} from './lists/eventLists.ts'
export {EventList} from './lists/EventList.tsx'
export {Body} from './body/Body.tsx'
export {Picture} from './image/Picture.tsx'
export {descriptionOf} from './frame/descriptionOf.ts'
export {PersonPage} from './page/PersonPage.tsx'
export {Page, type PageProps} from './page/Page.tsx'
export {pageStyle} from './page/pageStyle.ts'
export type {PageSettings} from './page/settings.ts'
export {wordsOf} from './wording/wordsOf.ts'
export {jsonLd, jsonLdText} from './structuredData/jsonLd.ts'
export type {StructuredDataSettings} from './structuredData/settings.ts'
