/** Each rule's name for a list, those first that hurt visitors most. */
export const ruleTitles = {
  'time-missing': 'No time',
  'place-missing': 'No place',
  'registration-missing': 'No registration link',
  'registration-link-broken': 'Broken registration link',
  'registration-still-open': 'Registration still open',
  'registration-opens-late': 'Registration opens late',
  'registration-closes-late': 'Registration closes late',
  'time-differs': 'Another time in the other language',
  'place-differs': 'Another place in the other language',
  'status-differs': 'Another state in the other language',
  'session-outside-event': 'Outside the event’s hours',
  'room-twice': 'Two sessions in one room',
  'session-too-long': 'Longer than its gap',
  'speaker-twice': 'Speaker in two sessions at once',
  'speaker-unavailable': 'Speaker not available',
  'link-broken': 'Broken link',
  'project-unpublished': 'Project not published',
  'person-unpublished': 'Person not published',
  'stand-in-twice': 'Programme twice in the text',
  'image-without-description': 'Image without description',
} as const satisfies Readonly<Record<string, string>>

export type RuleId = keyof typeof ruleTitles
