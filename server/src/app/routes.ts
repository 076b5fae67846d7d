import { emailRoutes } from '../channels/email'
import { agentRoutes } from '../core/agents'
import { auditRoutes } from '../core/audit'
import { brandRoutes } from '../core/brands'
import { categoryRoutes } from '../core/categories'
import type { Ctx, Open } from '../core/context'
import { draftRoutes } from '../core/drafts'
import { fieldRoutes } from '../core/fields'
import { fileRoutes } from '../core/files'
import { macroRoutes } from '../core/macros'
import { mailboxRoutes } from '../core/mailboxes'
import { peopleRoutes } from '../core/people'
import { relayRoutes } from '../core/relays'
import { scheduleRoutes } from '../core/schedules'
import { segmentRoutes } from '../core/segments'
import { sendingDomainRoutes } from '../core/sending-domains'
import { settingRoutes } from '../core/settings'
import { statusRoutes } from '../core/statuses'
import { tagRoutes } from '../core/tags'
import { ticketRoutes } from '../core/tickets'
import { typeRoutes } from '../core/types'
import { viewRoutes } from '../core/views'
import { bulkRoutes } from '../features/bulk-changes'
import { checklistRoutes } from '../features/checklist'
import { demoRoutes } from '../features/demo'
import { notificationRoutes } from '../features/notifications'
import { outreachRoutes } from '../features/outreach'
import { personImportRoutes } from '../features/person-imports'
import { personMergeRoutes } from '../features/person-merges'
import { remoteImageRoutes } from '../features/remote-images'
import { searchRoutes } from '../features/search'
import { sessionRoutes } from '../features/sessions'
import { setupRoutes } from '../features/setup'
import { tokenRoutes } from '../features/tokens'
import type { Mounted } from '../platform/http'

/** Every route of the desk. What is not listed here does not exist; what has no `access` does not type-check. */
export const routes: readonly Mounted<Ctx, Open>[] = [
  ...setupRoutes,
  ...sessionRoutes,
  ...tokenRoutes,
  ...agentRoutes,
  ...auditRoutes,
  ...settingRoutes,
  ...checklistRoutes,
  ...demoRoutes,
  ...brandRoutes,
  ...mailboxRoutes,
  ...relayRoutes,
  ...sendingDomainRoutes,
  ...statusRoutes,
  ...typeRoutes,
  ...scheduleRoutes,
  ...categoryRoutes,
  ...tagRoutes,
  ...fieldRoutes,
  ...segmentRoutes,
  ...peopleRoutes,
  ...fileRoutes,
  ...draftRoutes,
  ...viewRoutes,
  ...macroRoutes,
  ...searchRoutes,
  ...remoteImageRoutes,
  ...notificationRoutes,
  ...personMergeRoutes,
  ...personImportRoutes,
  ...outreachRoutes,
  ...ticketRoutes,
  ...bulkRoutes,
  ...emailRoutes,
]
