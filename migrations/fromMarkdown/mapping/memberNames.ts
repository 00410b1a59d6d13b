const foreignNames = ['nom', 'nombre', 'nome', 'naam', 'navn']
const foreignTitles = ['titre', 'título', 'titulo', 'titolo', 'tittel']
const title = ['title', 'label', 'name', 'text', 'titel', 'namn', ...foreignTitles, ...foreignNames]
const name = ['name', 'title', 'namn', ...foreignNames]
const address = ['url', 'link']
const role = ['role', 'position', 'jobtitle', 'roll', 'funktion', 'fonction', 'cargo', 'ruolo']

const germanicTowns = ['stadt', 'stad', 'woonplaats', 'poststed', 'postort']
const romanceTowns = ['ville', 'commune', 'ciudad', 'localidad', 'città', 'citta', 'comune']

/** What keys of names on services may end with: `github_username`, `twitterHandle`. */
export const profileEndings = ['username', 'user', 'handle'] as const

/** What stands behind the street of an address, in a place and on a page. */
export const townNames = {
  postcode: [
    'postalcode',
    'zip',
    'postcode',
    'postnummer',
    'postnr',
    'plz',
    'postleitzahl',
    'codepostal',
    'códigopostal',
    'codigopostal',
    'cap',
  ],
  town: ['city', 'town', ...germanicTowns, ...romanceTowns],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** The names that members of maps in front matter go by, such as `url` and `title` of a link. */
export const memberNames = {
  link: {url: [...address, 'href', 'address', 'adress', 'länk', 'lien', 'enlace', 'lenke'], title},
  contact: {
    name,
    text: ['text', ...role, 'titel', 'title', 'description'],
    image: ['image', 'photo', 'picture', 'avatar', 'logo', 'bild'],
    mail: ['mail', 'email', 'epost', 'mejl', 'courriel', 'correo', 'correoelectrónico'],
    url: [...address, 'website', 'webbplats'],
    organisation: ['organisation', 'organization', 'company', 'affiliation', 'org'],
    organisationUrl: ['organisationlink', 'organizationlink', 'organisationurl', 'organizationurl'],
  },
  place: {
    name: [...name, 'building', 'gebäude', 'bâtiment', 'edificio', 'gebouw', 'bygning', 'byggnad'],
    url: [...address, 'website', 'map'],
    postcode: townNames.postcode,
    /** On a page these are places, or who wrote it. */
    town: [...townNames.town, 'ort', 'plaats', 'by'],
    state: ['state', 'region', 'province'],
    country: ['country', 'land', 'pays', 'país', 'paese'],
    point: ['geo', 'coordinates', 'location', 'position', 'latlng', 'gps'],
    latitude: ['lat', 'latitude'],
    longitude: ['lng', 'lon', 'long', 'longitude'],
  },
  /** Of what happens at an event, besides the keys that pages of sessions have. */
  session: {
    title: ['title', 'talk', 'session', 'topic', 'subject', 'activity', 'what', 'item', 'titel'],
    /** Of the session, or of who speaks where another member is the title. */
    name,
    text: ['abstract', 'text', 'details', 'content', 'body'],
    room: ['location', 'place', 'where', 'stage', 'hall', 'track'],
    kind: ['type', 'format'],
    speakers: ['by', 'who', 'with', 'author', 'authors', 'host', 'hosts', 'people'],
    time: ['at', 'slot', 'timeslot', 'clock'],
    url: [...address, 'href'],
    /** What holds more of them. */
    rows: ['items', 'events', 'entries', 'rows', 'blocks', 'days', 'rooms', 'stages', 'tracks'],
    /** Among these, what holds those of one room. */
    rooms: ['rooms', 'stages', 'room', 'stage'],
  },
  /** Besides the keys that pages have for these fields. */
  terms: {
    opens: ['opens', 'from', 'availablefrom'],
    closes: ['closes', 'until', 'availableuntil'],
    price: ['price'],
    capacity: ['capacity', 'quantity'],
    soldOut: ['soldout'],
  },
  image: {
    path: ['path', 'src', 'url', 'file', 'feature', 'image'],
    alt: ['alt', 'description', 'alttext'],
    caption: ['caption', 'bildtext'],
  },
  /** Of a page about one person, organisation or place. */
  named: {
    name: ['name', 'namn', 'fullname'],
    role,
    /** Lists of those that somebody belongs to, the first one first. */
    organisations: ['organizations', 'organisations', 'affiliations'],
    about: ['biography', 'bio', 'about', 'text', 'biografi', 'biografie', 'biographie'],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
