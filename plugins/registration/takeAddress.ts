import {addressProblem} from '../../content/links/addressProblem.ts'
import {isSameAddress, tidyUrl, type TidyUrl} from '../../content/links/tidyUrl.ts'
import type {LinkDraft} from './documentValues.ts'

/** What is to be done with an address that somebody pasted or typed. */
export type Taken =
  | {readonly verdict: 'empty'}
  | {readonly verdict: 'noAddress'}
  | {readonly verdict: 'incomplete'; readonly offer: string}
  | {readonly verdict: 'there'; readonly link: LinkDraft}
  | {readonly verdict: 'good'; readonly tidy: TidyUrl}

type TakenBy = {readonly [Verdict in Taken['verdict']]: Extract<Taken, {verdict: Verdict}>}

/** What is done for each verdict. */
export type Answers = {
  readonly [Verdict in Taken['verdict']]: (taken: TakenBy[Verdict]) => void
}

const answerFor = <Verdict extends Taken['verdict']>(
  answers: Answers,
  verdict: Verdict,
  taken: TakenBy[Verdict],
): void => answers[verdict](taken)

/** Does what `answers` has for the verdict. */
export function answer(taken: Taken, answers: Answers): void {
  answerFor(answers, taken.verdict, taken)
}

/** @param others The links that the address must not be among. */
export function takeAddress(pasted: string, others: readonly LinkDraft[]): Taken {
  const tidy = tidyUrl(pasted)
  if (tidy.url === '') return {verdict: 'empty'}
  const link = others.find(({url}) => url !== undefined && isSameAddress(url, pasted))
  if (link !== undefined) return {verdict: 'there', link}
  if (tidy.offer !== undefined) return {verdict: 'incomplete', offer: tidy.offer}
  return addressProblem(tidy.url, 'page') === undefined
    ? {verdict: 'good', tidy}
    : {verdict: 'noAddress'}
}

/** Why a link is refused that is there already. */
export function isThere({label, url}: LinkDraft): string {
  return `This link is in the list already${label === undefined ? '' : `, as “${label}”`}${
    url === undefined ? '' : ` (${url})`
  }.`
}

export const noAddress =
  'This is no address. It starts with https://, such as https://example.org/page.'
