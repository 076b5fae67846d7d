// Texts with placeholders that people write: one small Liquid dialect, listed variables, hard limits. Nothing here runs code.
export type { TemplateFormat } from './dialect'
export { parseTemplate, type Template } from './parse-template'
export { type RenderedTemplate, renderTemplate, type TemplateData } from './render-template'
