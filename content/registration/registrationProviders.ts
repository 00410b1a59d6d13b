/**
 * What a provider's address tells without words around it: `tickets` that one registers there,
 * `form` that something is filled in, `callForProposals` that talks are handed in.
 */
type ProviderUse = 'tickets' | 'form' | 'callForProposals'

export interface RegistrationProvider {
  readonly title: string
  /** Host names; their subdomains count too. */
  readonly hosts: readonly string[]
  /** Of an address for registering, where the provider has others: tested on path and query. */
  readonly path?: RegExp
  readonly use: ProviderUse
  /** Whether what people get there are tickets, free of charge or not. */
  readonly sells?: true
  /** Names of parameters, in lower case, by which this provider tracks visitors. */
  readonly tracking?: RegExp
  /** Names that track visitors elsewhere, but mean something here. */
  readonly keeps?: RegExp
}

/** Forms have fields with names of the owner's choice, which an address can fill in. */
const ownFields = /^(?:aff|trk)$/

/** Services on which people register for events, by use and title. */
export const registrationProviders: readonly RegistrationProvider[] = [
  {title: 'Axs', hosts: ['axs.com'], path: /\/events?\//, use: 'tickets', sells: true},
  {
    title: 'Billetto',
    hosts: [
      'billetto.se',
      'billetto.dk',
      'billetto.no',
      'billetto.fi',
      'billetto.eu',
      'billetto.co.uk',
      'billetto.com',
    ],
    path: /\/e\//,
    use: 'tickets',
    sells: true,
  },
  {title: 'Brella', hosts: ['brella.io'], path: /\/join|\/events\//, use: 'tickets'},
  {title: 'Checkin', hosts: ['checkin.no'], path: /\/event\//, use: 'tickets'},
  {title: 'Confetti', hosts: ['confetti.events'], use: 'tickets'},
  {title: 'Crowdcast', hosts: ['crowdcast.io'], path: /\/(?:c|e)\//, use: 'tickets'},
  {
    title: 'Cvent',
    hosts: ['cvent.com', 'cvent.me'],
    path: /\/(?:event|d|events|register)\//,
    use: 'tickets',
  },
  {title: 'Delegia', hosts: ['delegia.com'], use: 'tickets'},
  {
    title: 'Eventbrite',
    hosts: [
      'com',
      'se',
      'co.uk',
      'de',
      'dk',
      'fi',
      'fr',
      'ie',
      'nl',
      'es',
      'it',
      'be',
      'at',
      'ch',
      'pt',
      'ca',
      'com.au',
      'co.nz',
    ].map((ending) => `eventbrite.${ending}`),
    path: /^\/(?:e|x|event|tickets-external)\/|\/register/,
    use: 'tickets',
    sells: true,
  },
  {title: 'Eventzilla', hosts: ['eventzilla.net'], path: /\/e\//, use: 'tickets'},
  {
    title: 'GoToWebinar',
    hosts: ['gotowebinar.com'],
    path: /\/(?:register|rt|registration)\//,
    use: 'tickets',
  },
  {title: 'Guild', hosts: ['guild.host'], path: /\/events\//, use: 'tickets'},
  {
    title: 'HelloAsso',
    hosts: ['helloasso.com'],
    path: /\/evenements\//,
    use: 'tickets',
    sells: true,
  },
  {title: 'Hoopla', hosts: ['hoopla.no'], path: /\/event\//, use: 'tickets', sells: true},
  {title: 'Hopin', hosts: ['hopin.com', 'hopin.to'], path: /\/events\//, use: 'tickets'},
  {title: 'Invajo', hosts: ['invajo.com'], use: 'tickets'},
  {title: 'LetsReg', hosts: ['letsreg.com'], path: /\/event|\/register/i, use: 'tickets'},
  {title: 'Livestorm', hosts: ['livestorm.co'], path: /\/p\//, use: 'tickets'},
  {
    title: 'Luma',
    hosts: ['lu.ma', 'luma.com'],
    path: /^\/(?!(?:discover|signin|pricing|home|calendar|user|create)(?:\/|$)).+/,
    use: 'tickets',
  },
  {
    title: 'Lyyti',
    hosts: ['lyyti.in', 'lyyti.fi', 'lyyti.com'],
    path: /\/(?:reg|p|e)\/|^\/[^/]+$/,
    use: 'tickets',
  },
  {title: 'Magnet Event', hosts: ['magnetevent.se'], use: 'tickets'},
  {
    title: 'Meetup',
    hosts: ['meetup.com'],
    path: /\/events\/\d+/,
    use: 'tickets',
    tracking: /^(?:eventorigin|rec(?:id|source)|searchid|_xtd|recommendationid)$/,
  },
  {title: 'Meetup', hosts: ['meetu.ps'], use: 'tickets'},
  {
    title: 'Microsoft Teams',
    hosts: ['events.teams.microsoft.com', 'teams.microsoft.com'],
    path: /\/registration\/|^\/event\//,
    use: 'tickets',
  },
  {
    title: 'Mobilizon',
    hosts: ['mobilizon.fr', 'mobilizon.org', 'mobilizon.se', 'mobilize.berlin'],
    path: /\/events\//,
    use: 'tickets',
  },
  {
    title: 'Nortic',
    hosts: ['nortic.se'],
    path: /\/(?:ticket|event)\//,
    use: 'tickets',
    sells: true,
  },
  {title: 'Partiful', hosts: ['partiful.com'], path: /\/e\//, use: 'tickets'},
  {title: 'Place2Book', hosts: ['place2book.com'], use: 'tickets', sells: true},
  {
    title: 'Pretix',
    hosts: ['pretix.eu', 'pretix.de'],
    path: /^\/(?!(?:about|control)(?:\/|$))[^/]+\/[^/]+/,
    use: 'tickets',
    sells: true,
  },
  {title: 'Resident Advisor', hosts: ['ra.co'], path: /\/events\//, use: 'tickets', sells: true},
  {title: 'Simplesignup', hosts: ['simplesignup.se', 'simplesignup.com'], use: 'tickets'},
  {title: 'Tickster', hosts: ['tickster.com', 'tckt.io'], use: 'tickets', sells: true},
  {
    title: 'Ticketmaster',
    hosts: [
      'ticketmaster.com',
      'ticketmaster.se',
      'ticketmaster.no',
      'ticketmaster.dk',
      'ticketmaster.co.uk',
    ],
    path: /\/event\//,
    use: 'tickets',
    sells: true,
  },
  {title: 'TicketCo', hosts: ['ticketco.events'], use: 'tickets', sells: true},
  {
    title: 'Tito',
    hosts: ['ti.to', 'tito.io'],
    path: /^\/[^/]+\/[^/]+/,
    use: 'tickets',
    sells: true,
  },
  {title: 'Trippus', hosts: ['trippus.se', 'trippus.net'], use: 'tickets'},
  {title: 'Weezevent', hosts: ['weezevent.com'], use: 'tickets', sells: true},
  {title: 'Universe', hosts: ['universe.com'], path: /\/events\//, use: 'tickets', sells: true},
  {
    title: 'Webex',
    hosts: ['webex.com'],
    path: /\/(?:webappng\/sites\/[^/]+\/)?(?:webinar|meeting)\/register|\/register\//,
    use: 'tickets',
  },
  {
    title: 'Zoom',
    hosts: ['zoom.us', 'zoom.com', 'zoomgov.com'],
    path: /^\/(?:meeting|webinar)\/register\/|\/register\//,
    use: 'tickets',
    tracking: /^_x_zm_/,
  },

  {title: 'Airtable', hosts: ['airtable.com'], path: /\/shr|\/form/, use: 'form'},
  {title: 'Cognito Forms', hosts: ['cognitoforms.com'], use: 'form', keeps: ownFields},
  {title: 'CryptPad', hosts: ['cryptpad.fr'], path: /\/form\//, use: 'form'},
  {title: 'Formstack', hosts: ['formstack.com'], use: 'form'},
  {title: 'Framaforms', hosts: ['framaforms.org'], use: 'form'},
  {title: 'Google Forms', hosts: ['forms.gle'], use: 'form'},
  {
    title: 'Google Forms',
    hosts: ['docs.google.com'],
    path: /^\/(?:a\/[^/]+\/)?forms\//,
    use: 'form',
    tracking: /^usp$/,
  },
  {
    title: 'Jotform',
    hosts: ['jotform.com', 'jotformeu.com', 'form.jotform.com'],
    use: 'form',
    keeps: ownFields,
  },
  {title: 'LimeSurvey', hosts: ['limesurvey.net', 'limesurvey.org'], use: 'form'},
  {
    title: 'Microsoft Forms',
    hosts: ['forms.office.com', 'forms.microsoft.com', 'forms.cloud.microsoft'],
    use: 'form',
  },
  {title: 'Nettskjema', hosts: ['nettskjema.no', 'nettskjema.uio.no'], use: 'form'},
  {title: 'Paperform', hosts: ['paperform.co'], use: 'form', keeps: ownFields},
  {title: 'SurveyMonkey', hosts: ['surveymonkey.com'], path: /\/r\//, use: 'form'},
  {title: 'Tally', hosts: ['tally.so'], path: /\/(?:r|forms)\//, use: 'form', keeps: ownFields},
  {title: 'Typeform', hosts: ['typeform.com'], path: /\/to\//, use: 'form', keeps: ownFields},
  {title: 'Webropol', hosts: ['webropolsurveys.com', 'webropol.com'], use: 'form'},
  {title: 'Wufoo', hosts: ['wufoo.com', 'wufoo.eu'], path: /\/forms\//, use: 'form'},
  {
    title: 'Zoho Forms',
    hosts: ['zohopublic.com', 'zohopublic.eu', 'zfrmz.com', 'zfrmz.eu'],
    use: 'form',
  },

  {title: 'PaperCall', hosts: ['papercall.io'], use: 'callForProposals'},
  {title: 'Pretalx', hosts: ['pretalx.com'], path: /\/cfp|\/submit/, use: 'callForProposals'},
  {title: 'Sessionize', hosts: ['sessionize.com'], use: 'callForProposals'},
]

const byHost = new Map<string, readonly RegistrationProvider[]>()
for (const provider of registrationProviders) {
  for (const host of provider.hosts) byHost.set(host, [...(byHost.get(host) ?? []), provider])
}

/** `www.a.b.c` and what it is a subdomain of, down to two labels. */
const hostAndParents = (host: string): readonly string[] => {
  const labels = host.split('.')
  return labels.map((_, index) => labels.slice(index).join('.')).slice(0, -1)
}

const webAddress = /^https?:\/\/(?:[^/?#@]*@)?([^/:?#]+)(?::\d+)?([^#]*)/i

/** The service on which one registers at an address; `undefined` where none is known. */
export function registrationProviderOf(url: string): RegistrationProvider | undefined {
  const [, host, pathAndQuery = ''] = webAddress.exec(url) ?? []
  if (host === undefined) return undefined
  return hostAndParents(host.toLowerCase())
    .flatMap((name) => byHost.get(name) ?? [])
    .find(({path}) => path === undefined || path.test(pathAndQuery))
}
