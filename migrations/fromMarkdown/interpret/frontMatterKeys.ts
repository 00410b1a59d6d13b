/**
 * Under which names sites keep the facts of a page in their front matter. Compared without case,
 * and with `-` and `_` left out; `a.b` is the key `b` inside `a`. Earlier names win. A site's
 * mapping can stand in for the whole table.
 */
export interface FrontMatterKeys {
  /** A day, with or without a time; figures or words. */
  readonly start: readonly string[]
  readonly startTime: readonly string[]
  readonly end: readonly string[]
  readonly endTime: readonly string[]
  /** A human's words for when it is. */
  readonly when: readonly string[]
  readonly allDay: readonly string[]
  readonly timeZone: readonly string[]
  readonly place: readonly string[]
  readonly address: readonly string[]
  readonly placeUrl: readonly string[]
  readonly attendanceMode: readonly string[]
  readonly status: readonly string[]
  /** Lists of `{title, url}`. */
  readonly links: readonly string[]
  /** Where to register: an address, `{title, url}` or a list of these. */
  readonly registration: readonly string[]
  readonly tickets: readonly string[]
  readonly callForProposals: readonly string[]
  readonly opens: readonly string[]
  readonly closes: readonly string[]
  readonly price: readonly string[]
  readonly capacity: readonly string[]
  readonly soldOut: readonly string[]
  /** Single addresses, by what they show. */
  readonly recording: readonly string[]
  readonly slides: readonly string[]
  readonly livestream: readonly string[]
  readonly programme: readonly string[]
  readonly repository: readonly string[]
  readonly social: readonly string[]
  readonly website: readonly string[]
  readonly contacts: readonly string[]
  readonly partners: readonly string[]
  readonly organisers: readonly string[]
}

export const frontMatterKeys: FrontMatterKeys = {
  start: [
    'eventdate',
    'startdate',
    'datestart',
    'start',
    'starts',
    'startsat',
    'eventstart',
    'datetime',
    'meetupdate',
    'timeslot.start',
    'begin',
    'datum',
    'date',
  ],
  startTime: ['timestart', 'starttime', 'eventtime', 'time', 'tid', 'hour', 'hours'],
  end: [
    'eventdateend',
    'eventenddate',
    'enddate',
    'dateend',
    'end',
    'ends',
    'endsat',
    'eventend',
    'finish',
    'timeslot.end',
    'until',
    'slut',
  ],
  endTime: ['timeend', 'endtime', 'sluttid'],
  when: [
    'eventdatedesc',
    'datedesc',
    'datetext',
    'datestring',
    'displaydate',
    'humandate',
    'humandates',
    'dates',
    'recurrence',
    'when',
    'när',
    'nar',
  ],
  allDay: ['allday', 'heldag'],
  timeZone: ['timezone', 'tz'],
  place: ['place', 'location', 'venue', 'where', 'plats', 'lokal', 'var'],
  address: ['address', 'adress', 'street'],
  placeUrl: [
    'placeurl',
    'placelink',
    'locationurl',
    'locationlink',
    'venueurl',
    'venuelink',
    'map',
  ],
  attendanceMode: ['attendancemode', 'eventattendancemode', 'format', 'online', 'digital'],
  status: ['eventstatus', 'status', 'cancelled', 'canceled', 'installt', 'inställt', 'postponed'],
  links: ['links', 'länkar', 'lankar', 'resources', 'buttons'],
  registration: [
    'registration',
    'registrationurl',
    'registrationlink',
    'register',
    'registerurl',
    'registerlink',
    'signup',
    'signupurl',
    'signuplink',
    'rsvp',
    'rsvpurl',
    'rsvplink',
    'anmälan',
    'anmalan',
    'meetup',
    'meetupurl',
    'meetuplink',
    'luma',
  ],
  tickets: [
    'tickets',
    'ticket',
    'ticketsurl',
    'ticketurl',
    'ticketslink',
    'ticketlink',
    'biljetter',
    'eventbrite',
    'eventbriteurl',
    'eventbritelink',
    'booking',
    'bookingurl',
  ],
  callForProposals: [
    'cfp',
    'cfpurl',
    'cfplink',
    'callforpapers',
    'callforproposals',
    'callforspeakers',
  ],
  opens: ['registrationopens', 'registrationstart', 'ticketsopen'],
  closes: [
    'registrationcloses',
    'registrationdeadline',
    'registrationend',
    'registerby',
    'rsvpby',
    'rsvpdeadline',
    'deadline',
    'sistaanmälningsdag',
    'sistaanmalningsdag',
  ],
  price: ['price', 'cost', 'fee', 'admission', 'pris', 'kostnad', 'avgift', 'entré', 'entre'],
  capacity: [
    'capacity',
    'maxparticipants',
    'maxattendees',
    'seats',
    'spots',
    'platser',
    'antalplatser',
  ],
  soldOut: ['soldout', 'full', 'fullybooked', 'fullbokat', 'fullbokad', 'slutsålt', 'slutsalt'],
  recording: [
    'recording',
    'recordingurl',
    'video',
    'videourl',
    'videolink',
    'inspelning',
    'youtube',
  ],
  slides: ['slides', 'slidesurl', 'slideslink', 'slideshow', 'presentationurl'],
  livestream: ['livestream', 'livestreamurl', 'stream', 'streamurl', 'zoom', 'zoomlink', 'joinurl'],
  programme: ['programurl', 'programlink', 'scheduleurl', 'schedulelink', 'agendaurl'],
  repository: ['github', 'githuburl', 'repository', 'repo', 'gitlab', 'sourcecode'],
  social: [
    'facebook',
    'facebookurl',
    'facebookevent',
    'linkedin',
    'twitter',
    'mastodon',
    'instagram',
  ],
  website: ['website', 'homepage', 'hemsida', 'webbplats', 'site', 'eventurl', 'externalurl'],
  partners: ['partners', 'partner', 'sponsors', 'sponsor', 'samarbetspartners'],
  organisers: [
    'organisers',
    'organizers',
    'organiser',
    'organizer',
    'arrangörer',
    'arrangör',
    'hosts',
    'host',
  ],
  contacts: ['contact', 'contacts', 'kontakt', 'kontakter', 'contactperson'],
}
