export interface Named {
  givenName: string
  infix: string | null
  familyName: string
}

/** `Jesse van Dijk` */
export function fullName({ givenName, infix, familyName }: Named): string {
  return [givenName, infix, familyName].filter(Boolean).join(' ')
}

/** As two schools may write a name differently: no capitals, accents, spaces or signs. The same as `plain_name` in the database. */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '')
}
