import { deviceSetting } from '../device/device-setting'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** The theme of this device; `start.ts` applies it before the first pixel, this keeps it applied. */
export const themeSetting = deviceSetting<Theme>(
  'theme',
  (stored) => themes.find((theme) => theme === stored) ?? 'system',
)

themeSetting.listen(() => {
  const theme = themeSetting.get()
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
})
