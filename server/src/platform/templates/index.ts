// Texts with placeholders that people write: one small Liquid dialect, listed variables, hard limits. Nothing here runs code.
export { parseTemplate } from './parse-template'
export { renderTemplate, type TemplateData } from './render-template'
