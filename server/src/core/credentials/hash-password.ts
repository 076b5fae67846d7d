import { hash, verify } from '@node-rs/argon2'
import { AppError } from '../../platform/errors'

// argon2id, OWASP's figures (security.md, decision 8); argon2id is what the library takes unless told otherwise.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
/** A hash nobody's password has: unknown addresses cost the same time as known ones. */
const nobodysHash = '$argon2id$v=19$m=19456,t=2,p=1$fPAVamH+Ih8Yr0FgnU8W5w$uFRVurEok9sTb5o3C872ESjv0138RQdvCDCM4nz9cDg'

const mostAtOnce = 2 // of libuv's four threads: files and name look-ups keep theirs, and memory stays under 40 MiB
const mostWaiting = 200
let running = 0
const waiting: (() => void)[] = []

/** Everything that hashes passes here: a flood of sign-ins waits or is refused (503), and never starves the desk. */
export async function inHashingQueue<T>(run: () => Promise<T>): Promise<T> {
  if (running >= mostAtOnce) {
    if (waiting.length >= mostWaiting)
      throw new AppError(
        'unavailable',
        'session.busy',
        'Too many people sign in at the moment. Try again in a few seconds.',
      )
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else running++
  try {
    return await run()
  } finally {
    // The place goes to who waits longest without becoming free in between.
    const next = waiting.shift()
    if (next === undefined) running--
    else next()
  }
}

/** Outside any transaction: takes tens of milliseconds on purpose. */
export const hashPassword = (password: string): Promise<string> => inHashingQueue(() => hash(normalize(password), cost))

/** Call inside the hashing queue. Without a hash the same work is done and the answer is no. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  const isRight = await verify(stored ?? nobodysHash, normalize(password))
  return isRight && stored !== null
}

/** The same password typed on another system may arrive composed otherwise (NIST SP 800-63B §5.1.1.2). */
const normalize = (password: string): string => password.normalize('NFKC')
