import type {Keys} from './keys.ts'

export const de: Keys = {
  excerpt: 'beschreibung zusammenfassung auszug kurzbeschreibung',
  ingress: 'einleitung untertitel vorspann',
  image: 'titelbild beitragsbild vorschaubild',
  imageAlt: 'bildbeschreibung alternativtext',
  group: 'gruppe gruppen ortsgruppe',
  tags: 'schlagwörter schlagwoerter schlagworte stichwörter stichworte',
  categories: 'kategorie kategorien',
  partOf: 'veranstaltung teilvon reihe veranstaltungsreihe vortragsreihe festival',
  language: 'sprache',
  start:
    'veranstaltungsdatum datumveranstaltung veranstaltungstag termin beginn anfang anfangsdatum startzeit',
  startTime: 'uhrzeit zeit startzeit anfangszeit beginnzeit von',
  end: 'ende enddatum bis endzeit',
  endTime: 'endzeit enduhrzeit bis',
  when: 'wann terminbeschreibung',
  duration: 'dauer',
  allDay: 'ganztägig ganztaegig',
  timeZone: 'zeitzone',
  place: 'ort veranstaltungsort wo',
  address: 'adresse anschrift straße strasse',
  placeUrl: 'karte anfahrt lageplan',
  status: 'abgesagt verschoben',
  links: 'verweise',
  registration: 'anmeldung anmeldelink anmeldeurl anmeldeformular registrierung',
  tickets: 'karten eintrittskarten',
  opens: 'anmeldestart anmeldebeginn',
  closes: 'anmeldeschluss anmeldefrist anmeldungbis anmeldenbis',
  price:
    'preis kosten eintritt teilnahmegebühr teilnahmegebuehr gebühr gebuehr startgeld teilnahmebeitrag unkostenbeitrag beitrag',
  capacity:
    'plätze plaetze teilnehmerzahl maxteilnehmer teilnehmermax maxteilnehmende kapazität teilnehmerbegrenzung max',
  soldOut: 'ausgebucht ausverkauft',
  recording: 'aufzeichnung mitschnitt',
  slides: 'folien',
  programme: 'programmlink',
  repository: 'quellcode',
  website: 'webseite internetseite',
  contacts:
    'ansprechpartner ansprechpartnerin ansprechperson kontaktperson auskunft koordinator koordinatorin koordination projektleitung',
  partners: 'sponsoren kooperationspartner unterstützer',
  organisers: 'veranstalter veranstalterin veranstaltende organisatoren gastgeber',
  sessions: 'programm ablauf zeitplan vorträge tagesordnung programmpunkte',
  speakers:
    'referent referentin referenten referierende sprecher sprecherin vortragende dozent dozentin dozierende leitung gast gäste trainer trainerin kursleitung kursleiter kursleiterin moderation moderator moderatorin lehrer lehrerin lehrende',
  room: 'raum saal',
}
