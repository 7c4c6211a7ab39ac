/** What we use of Turbo, which brings no types of its own. */
declare module '@hotwired/turbo' {
  export function visit(location: string, options?: { action?: 'advance' | 'replace' }): void
}
