import type { changeNotificationSettings } from '@foyer/contract/notifications'
import type { Control } from 'react-hook-form'
import type { z } from 'zod'

type Body = typeof changeNotificationSettings.body
/** The form of the page, as its rows are given it. */
export type NotificationsControl = Control<z.input<Body>, unknown, z.output<Body>>
