import type {LinkCause} from '../../content/links/linkRecord.ts'

/** Codes of Node, of the resolver and of OpenSSL. */
const causeOfCode: Readonly<Record<string, LinkCause>> = {
  ENOTFOUND: 'unknownHost',
  ENODATA: 'unknownHost',
  ETIMEDOUT: 'timedOut',
  ESOCKETTIMEDOUT: 'timedOut',
  CERT_HAS_EXPIRED: 'certificateExpired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificateSelfSigned',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificateOfOtherHost',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificateIncomplete',
  UNABLE_TO_GET_ISSUER_CERT: 'certificateIncomplete',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificateIncomplete',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificateUntrusted',
  CERT_NOT_YET_VALID: 'certificateUntrusted',
  CERT_REVOKED: 'certificateUntrusted',
  CERT_REJECTED: 'certificateUntrusted',
  CERT_UNTRUSTED: 'certificateUntrusted',
  CERT_SIGNATURE_FAILURE: 'certificateUntrusted',
  CERT_CHAIN_TOO_LONG: 'certificateUntrusted',
  INVALID_CA: 'certificateUntrusted',
  INVALID_PURPOSE: 'certificateUntrusted',
}

/** What the code of a failed request says of the address; a code of its own for every certificate. */
export function networkCause(code: string): LinkCause {
  return Object.hasOwn(causeOfCode, code) ? (causeOfCode[code] ?? 'unreachable') : 'unreachable'
}
