import type { ApiToken } from '@foyer/contract/agents'
import type { z } from 'zod'
import type { ApiTokenRow } from '../../core/credentials'

export const presentToken = (row: ApiTokenRow): z.input<typeof ApiToken> => ({
  id: row.id,
  name: row.name,
  agent: { id: row.agentId, name: row.agentName },
  scopes: row.scopes,
  createdAt: row.createdAt.toISOString(),
  lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  isRevoked: row.revokedAt !== null,
})
