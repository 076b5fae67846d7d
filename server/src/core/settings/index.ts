// What admins set for the whole desk, each value typed and with a default; and the few facts every screen needs once.
export { readSetting, readSettings } from './read-settings'
export { settingRoutes } from './routes'
export { writeSetting, writeSettings } from './write-setting'
