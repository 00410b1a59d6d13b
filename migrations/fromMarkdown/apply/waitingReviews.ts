import type {Review, SiteReview} from '../../../content/documents/review.ts'

/** Reviews that wait until it is known that a plan is still true. */
export function waitingReviews() {
  const waiting: (Review | SiteReview)[] = []
  return {
    add: async (review: Review | SiteReview): Promise<void> => {
      waiting.push(review)
    },
    waiting,
  }
}
