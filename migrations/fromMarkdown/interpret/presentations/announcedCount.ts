const numbers: readonly (readonly [number, string])[] = [
  [2, 'två|two'],
  [3, 'tre|three'],
  [4, 'fyra|four'],
  [5, 'fem|five'],
  [6, 'sex|six'],
  [7, 'sju|seven'],
  [8, 'åtta|eight'],
  [9, 'nio|nine'],
  [10, 'tio|ten'],
]
const words = numbers.map(([, spelt]) => spelt).join('|')
const counted = new RegExp(
  String.raw`(?<!\p{L})(${words}|\d{1,2})\s(?:\p{L}+\s){0,2}(?:projekt|projects|lag|teams?|grupper|groups|initiativ|initiatives|startups|pitchar|pitches|demos)(?!\p{L})`,
  'iu',
)
const mayCount = /proje[kc]t|lag|team|grupp|group|initiativ|startup|pitch|demo/i
const shown =
  /(?<!\p{L})(?:demonstrera\p{L}*|demonstrate\p{L}*|demas|presentera\p{L}*|present(?:s|ing)?|visa[rs]?|show(?:s|ing)?|pitcha\p{L}*|pitch(?:es|ing)?|berätta[rs]?|tell|möt(?:a|er)?|träffar?|höra?|meet|hear|lär(?:a)?\skänna|get\sto\sknow|scenen?|stage|minuter|minutes|jobba[rs]?|arbeta[rs]?|work|bygg(?:a|er)|build|hacka[r]?|hack|utveckla[r]?|develop|redovisa\p{L}*|ställer\sut|på\splats)(?!\p{L})/iu
/** What is shown whatever the verb is. */
const areShown = /(?<!\p{L})(?:pitchar|pitches|demos)(?!\p{L})/iu
const isOther =
  /(?<!\p{L})(?:stöd\p{L}*|support\p{L}*|fund\p{L}*|finansier\p{L}*|bidrag\p{L}*|ansök\p{L}*|söka|apply|vann|vunnit|won|tidigare|förra|previous\p{L}*|last|exempel|examples?|spår|tracks?|te(?:man|mes)|themes?)(?!\p{L})/iu

/** "Four teams have worked. Now they show what they made." */
const refersBack =
  /^(?:nu|now|här|here|i\skväll|tonight)\s(?:\p{L}+\s){0,2}(?:de|dom|they)(?!\p{L})/iu

const numberOf = (written: string): number =>
  numbers.find(([, spelt]) => spelt.split('|').includes(written.toLowerCase()))?.[0] ??
  Number(written)

/**
 * How many projects, or teams, a sentence says are shown: "Three teams show what they made". As
 * many titles or list items behind it are those.
 */
export function announcedCount(text: string): number | undefined {
  if (!mayCount.test(text)) return undefined
  const sentences = text.trim().split(/(?<=[.!?])\s+/u)
  const last = sentences.at(-1) ?? ''
  const sentence = refersBack.test(last) ? sentences.slice(-2).join(' ') : last
  const [, written] = counted.exec(sentence) ?? []
  const isShown = shown.test(sentence) || areShown.test(sentence)
  if (written === undefined || !isShown || isOther.test(sentence)) return undefined
  const count = numberOf(written)
  return count >= 2 ? count : undefined
}
