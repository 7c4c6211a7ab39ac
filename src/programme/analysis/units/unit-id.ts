/** Makes ids from names: lower case letters, figures and hyphens; a second one of the same name gets a number. */
export function unitIds(taken: Iterable<string>): (name: string) => string {
  const used = new Set(taken)
  return (name) => {
    const base = slug(name) || 'onderdeel'
    let id = base
    for (let number = 2; used.has(id); number += 1) id = `${base}-${number}`
    used.add(id)
    return id
  }
}

function slug(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
}
