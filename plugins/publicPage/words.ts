/** What editors read. */
export const words = {
  viewPage: 'View page',
  opensTab: 'Opens the page that visitors see, in a new tab',
  unpublished: 'Visitors have no page of this yet: it was never published. Publish it first.',
  nothingToShow:
    'Visitors have no page of this person yet. There is one as soon as they have a biography or links, or speak or present somewhere.',
  noSite:
    'No website is served at the moment. Start Lectern with `npm start`, or wait until it says where the website is.',
  noAnswer: 'The content lake does not answer. Try again in a moment.',
  noTab: 'The browser opened no tab. Allow this Studio to open some, and try again.',
  lookAgain: 'Look again',
  startPage: 'Start page',
  untitled: 'Untitled',
  presentation: 'Presentation',
} as const
