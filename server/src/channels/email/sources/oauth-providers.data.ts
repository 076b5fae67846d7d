type Provider = {
  authorizeUrl: (tenant: string) => string
  tokenUrl: (tenant: string) => string
  scope: string
  /** What this provider wants beside the usual, to give a token that lasts. */
  asked: Readonly<Record<string, string>>
}

/** Where people allow the desk to read their mail by IMAP, as the providers document it. */
export const oauthProviders = {
  microsoft: {
    authorizeUrl: (tenant) => `https://login.microsoftonline.com/${encodeURIComponent(tenant)}/oauth2/v2.0/authorize`,
    tokenUrl: (tenant) => `https://login.microsoftonline.com/${encodeURIComponent(tenant)}/oauth2/v2.0/token`,
    scope: 'https://outlook.office.com/IMAP.AccessAsUser.All offline_access',
    asked: { prompt: 'select_account' },
  },
  google: {
    authorizeUrl: () => 'https://accounts.google.com/o/oauth2/v2/auth',
    tokenUrl: () => 'https://oauth2.googleapis.com/token',
    scope: 'https://mail.google.com/',
    asked: { access_type: 'offline', prompt: 'consent' },
  },
} as const satisfies Record<string, Provider>
