import type {Pages} from './imported.ts'

/** A page as the histories of edits begin with. */
export function pageOf(name: string): string {
  return [
    '---',
    `title: Title of ${name}`,
    'lang: en',
    `excerpt: Words on ${name}`,
    'event-date: 2031-05-20 17:00:00 +0200',
    'links:',
    '- title: Chat',
    '  url: https://chat.example.org/',
    '- title: Notes',
    '  url: https://notes.example.org/',
    'contact:',
    '- name: Ada Berg',
    '---',
    `We meet at ${name}, as we do.`,
    '',
    'Bring a friend, or two of them.',
    '',
    'Coffee is there, and tea.',
    '',
    '## Programme',
    '',
    '- 17:00 Welcome to everybody',
    `- 17:30 A talk on ${name}`,
    '',
  ].join('\n')
}

export const historyNames = ['one', 'two', 'three', 'four'] as const

/** The pages that a history begins with. */
export const historyPages: Pages = Object.fromEntries(
  historyNames.map((name) => [`_events/${name}.md`, pageOf(name)]),
)
