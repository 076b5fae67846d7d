import { escapeHtml } from '../../platform/html'

/** Text in which `words` are code. */
export const withCode = (text: string): string => escapeHtml(text).replace(/`([^`]+)`/g, '<code>$1</code>')
