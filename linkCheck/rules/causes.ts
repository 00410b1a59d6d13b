import type {LinkCause, LinkStatus} from '../../content/links/linkRecord.ts'

interface CauseRule {
  readonly status: Exclude<LinkStatus, 'ok'>
  /** Such a failure may pass by itself: it counts only once a later check has met it again. */
  readonly isPassing?: true
  readonly sentence: string
}

/** What each cause makes of an address, and how it is said. */
export const causes: {readonly [Cause in LinkCause]: CauseRule} = {
  notFound: {status: 'broken', sentence: 'The server answers 404.'},
  gone: {status: 'broken', sentence: 'The server says that the page was removed (410).'},
  saysNotFound: {status: 'broken', sentence: 'The page says that it was not found.'},
  malformed: {status: 'broken', sentence: 'This is no address that a browser can follow.'},

  unknownHost: {
    status: 'broken',
    isPassing: true,
    sentence: 'There is no server of this name.',
  },
  unreachable: {status: 'broken', isPassing: true, sentence: 'The server cannot be reached.'},
  timedOut: {status: 'broken', isPassing: true, sentence: 'The server did not answer in time.'},
  serverError: {status: 'broken', isPassing: true, sentence: 'The server answers with an error.'},
  redirectLoop: {
    status: 'broken',
    isPassing: true,
    sentence: 'The server leads round in a circle.',
  },
  tooManyRedirects: {
    status: 'broken',
    isPassing: true,
    sentence: 'The server leads on and on, and never to a page.',
  },

  certificateExpired: {
    status: 'broken',
    sentence: 'The server’s certificate has expired, so browsers warn.',
  },
  certificateSelfSigned: {
    status: 'broken',
    sentence: 'The server’s certificate is signed by itself, so browsers warn.',
  },
  certificateOfOtherHost: {
    status: 'broken',
    sentence: 'The server’s certificate is for another name, so browsers warn.',
  },
  certificateUntrusted: {
    status: 'broken',
    sentence: 'The server’s certificate is not valid, so browsers warn.',
  },
  certificateIncomplete: {
    status: 'unsure',
    sentence: 'The server sends an incomplete certificate, at which some browsers warn.',
  },

  toStartPage: {status: 'unsure', sentence: 'It leads to the start page, so the page may be gone.'},
  loginNeeded: {status: 'unsure', sentence: 'The page asks for a login.'},
  refusedUs: {status: 'unsure', sentence: 'The server does not let programs in.'},
  tooManyRequests: {status: 'unsure', sentence: 'The server asks programs to come back later.'},
  unavailable: {status: 'unsure', sentence: 'The server is not available for the moment.'},
  botWall: {status: 'unsure', sentence: 'The page wants to see a person first.'},

  robots: {status: 'skipped', sentence: 'The site asks programs not to open this page.'},
  privateAddress: {status: 'skipped', sentence: 'It leads into a private network.'},
  reservedName: {status: 'skipped', sentence: 'It has a name that is kept for examples.'},
  unusualPort: {status: 'skipped', sentence: 'It has an unusual port.'},
  withPassword: {status: 'skipped', sentence: 'It has a user name or password in it.'},
  otherScheme: {status: 'skipped', sentence: 'It is no page on the web.'},
  ownSite: {status: 'skipped', sentence: 'It is a page of this site.'},
}
