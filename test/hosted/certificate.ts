import {createHash, X509Certificate} from 'node:crypto'
import {writeFile} from 'node:fs/promises'

import {generate} from 'selfsigned'

export interface Certificate {
  readonly key: string
  readonly cert: string
  /** Where `cert` lies, for `NODE_EXTRA_CA_CERTS`. */
  readonly file: string
  /** The SHA-256 of its public key in Base64, by which Chromium is told to trust this one. */
  readonly pin: string
}

/** Makes a certificate for these names, which nobody trusts who is not told to. */
export async function makeCertificate(
  names: readonly string[],
  file: string,
): Promise<Certificate> {
  const made = await generate([{name: 'commonName', value: 'Lectern test'}], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      {name: 'basicConstraints', cA: true, critical: true},
      {name: 'subjectAltName', altNames: names.map((value) => ({type: 2, value}))},
    ],
  })
  await writeFile(file, made.cert)
  const publicKey = new X509Certificate(made.cert).publicKey.export({type: 'spki', format: 'der'})
  const pin = createHash('sha256').update(publicKey).digest('base64')
  return {key: made.private, cert: made.cert, file, pin}
}
