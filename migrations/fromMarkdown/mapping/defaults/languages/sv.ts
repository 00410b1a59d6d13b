import type {Keys} from './keys.ts'

export const sv: Keys = {
  excerpt: 'utdrag',
  image: 'omslagsbild huvudbild',
  tags: 'nyckelord ämnesord etiketter',
  categories: 'kategori',
  language: 'språk sprak',
  start: 'evenemangsdatum eventdatum mötesdatum start startar starttid börjar',
  startTime: 'starttid tidpunkt kl från fran',
  duration: 'varaktighet längd',
  timeZone: 'tidszon',
  place: 'lokal',
  placeUrl: 'karta',
  status: 'inställd uppskjuten uppskjutet framflyttat',
  registration: 'anmäl anmälningsformulär bokning',
  soldOut: 'fullsatt',
  slides: 'bilder presentationsbilder',
  repository: 'källkod',
  website: 'webbsida',
  contacts: 'kontaktperson kontaktpersoner ansvarig ansvariga',
  partners: 'sponsorer',
  organisers: 'värd värdar',
  speakers:
    'föreläsare föredragshållare ledare kursledare medverkande inledare gäst gäster instruktör instruktörer',
  partOf: 'delav serie',
  capacity: 'antalplatser maxantal',
  endTime: 'till',
}
