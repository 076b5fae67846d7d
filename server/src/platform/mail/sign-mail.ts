/** A DKIM signature (RFC 6376, relaxed/relaxed, rsa-sha256) before a finished mail; its bytes stay as they are. */
export async function signMail(
  raw: Buffer,
  key: { domain: string; selector: string; privateKey: string },
): Promise<Buffer> {
  // Loaded with the first mail that is to be signed.
  const { dkimSign } = await import('mailauth/lib/dkim/sign.js')
  const { signatures, errors } = await dkimSign(raw, {
    canonicalization: 'relaxed/relaxed',
    algorithm: 'rsa-sha256',
    signTime: new Date(),
    signingDomain: key.domain,
    selector: key.selector,
    privateKey: key.privateKey,
    signatureData: [
      { signingDomain: key.domain, selector: key.selector, privateKey: key.privateKey, algorithm: 'rsa-sha256' },
    ],
  })
  const [error] = errors ?? []
  if (error !== undefined) throw new Error('The mail could not be signed.', { cause: error })
  return Buffer.concat([Buffer.from(signatures), raw])
}
