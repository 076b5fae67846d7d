import type { MailSource } from '@foyer/contract/mail-sources'

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

const plainOf = (values: SourceValues) => ({
  host: values.host.trim(),
  port: Number(values.port),
  security: oneOf(['tls', 'starttls', 'none'], values.security) ?? 'tls',
  user: values.user.trim(),
  folders: values.folders.split(',').flatMap((folder) => folder.trim() || []),
  afterFetch: oneOf(['move', 'keyword', 'delete'], values.afterFetch) ?? 'move',
  watchesSpam: values.watchesSpam,
})

/** null: by password. */
function oauthOf({ signInWith, clientId, clientSecret }: SourceValues) {
  const provider = oneOf(['microsoft', 'google'], signInWith)
  return provider === undefined
    ? null
    : { provider, clientId: clientId.trim(), ...(clientSecret !== '' && { clientSecret }) }
}

export function bodyOf(mailboxId: string, values: SourceValues) {
  const oauth = oauthOf(values)
  return { mailboxId, ...plainOf(values), ...(oauth === null ? { password: values.password } : { oauth }) }
}

/** Secrets stay on the server: an empty field keeps the one that is set. */
export const valuesOfSource = (source: MailSource): SourceValues => ({
  signInWith: source.oauth?.provider ?? 'password',
  host: source.host,
  port: String(source.port),
  security: source.security,
  user: source.user,
  password: '',
  clientId: source.oauth?.clientId ?? '',
  clientSecret: '',
  folders: source.folders.join(', '),
  afterFetch: source.afterFetch,
  watchesSpam: source.watchesSpam,
})

export function changeOf(source: MailSource, values: SourceValues) {
  const oauth = oauthOf(values)
  const isSameApp =
    oauth?.provider === source.oauth?.provider && oauth?.clientId === source.oauth?.clientId && !values.clientSecret
  return {
    ...plainOf(values),
    version: source.version,
    ...(values.password !== '' && { password: values.password }),
    ...(!isSameApp && { oauth }),
  }
}
