import { deviceSetting } from '../../lib/device/device-setting'
import { pickLocale } from '../../lib/i18n/locale'

/** The language this device last worked in: `start.ts` loads it before anybody is known. */
export const localeSetting = deviceSetting('locale', (stored) => pickLocale([stored]))
