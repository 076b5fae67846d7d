import { generateKeyPair } from 'node:crypto'
import { promisify } from 'node:util'
import type { SendingDomain } from '@foyer/contract/desk'
import { seal } from '../../platform/crypto'
import { newId } from '../../platform/ids'
import type { Open } from '../context'
import { recordSetting } from '../record-setting'
import { sendingDomainTaken } from './errors'
import { presentSendingDomain } from './present'
import { insertSendingDomain } from './sending-domain-store'
import { aboutKey } from './signing-key'

const makeKeyPair = promisify(generateKeyPair)

/** Makes a key of its own for the domain (RSA 2048, RFC 8301). Nothing is signed until somebody switches it on. */
export async function addSendingDomain(open: Open, domain: string): Promise<SendingDomain> {
  const { publicKey, privateKey } = await makeKeyPair('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  return open.transact(async (ctx) => {
    const id = newId(ctx.now)
    const row = await insertSendingDomain(ctx, {
      id,
      domain,
      selector: `foyer${ctx.now.toISOString().slice(0, 7).replace('-', '')}`,
      privateKeySealed: seal(ctx.house.keys, aboutKey(id), privateKey),
      publicKey: publicKey.toString('base64'),
    })
    if (row === null) throw sendingDomainTaken()
    const after = presentSendingDomain(row)
    await recordSetting(ctx, 'sendingDomain', { before: null, after })
    return after
  })
}
