/** An account as it is typed. */
export type SourceValues = {
  signInWith: string
  host: string
  port: string
  security: string
  user: string
  password: string
  clientId: string
  clientSecret: string
  folders: string
  afterFetch: string
  watchesSpam: boolean
}

export const newValues: SourceValues = {
  signInWith: 'password',
  host: '',
  port: '993',
  security: 'tls',
  user: '',
  password: '',
  clientId: '',
  clientSecret: '',
  folders: 'INBOX',
  afterFetch: 'move',
  watchesSpam: true,
}

const hosts: Readonly<Record<string, string>> = { microsoft: 'outlook.office365.com', google: 'imap.gmail.com' }

/** The server of a provider is known; one typed by hand stays. */
export function valuesFor(signInWith: string, before: SourceValues): SourceValues {
  const isTyped = before.host !== '' && !Object.values(hosts).includes(before.host)
  return { ...before, signInWith, host: isTyped ? before.host : (hosts[signInWith] ?? '') }
}

const oneOf = <T extends string>(choices: readonly T[], value: string): T | undefined =>
  choices.find((choice) => choice === value)

export function bodyOf(mailboxId: string, values: SourceValues) {
  const { clientId, clientSecret, password } = values
  const provider = oneOf(['microsoft', 'google'], values.signInWith)
  return {
    mailboxId,
    host: values.host.trim(),
    port: Number(values.port),
    security: oneOf(['tls', 'starttls', 'none'], values.security) ?? 'tls',
    user: values.user.trim(),
    ...(provider === undefined
      ? { password }
      : { oauth: { provider, clientId: clientId.trim(), ...(clientSecret !== '' && { clientSecret }) } }),
    folders: values.folders.split(',').flatMap((folder) => folder.trim() || []),
    afterFetch: oneOf(['move', 'keyword', 'delete'], values.afterFetch) ?? 'move',
    watchesSpam: values.watchesSpam,
  }
}
