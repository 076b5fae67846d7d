import { createQueryClient } from './create-query-client'

/** The one cache of this window; components get it from their provider, commands from here. */
export const queryClient = createQueryClient()
