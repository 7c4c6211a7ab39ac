/** Leerwegen of the vmbo, from basisberoepsgericht to theoretisch. */
export const LEERWEGEN = ['bb', 'kb', 'gl', 'tl'] as const
export type Leerweg = (typeof LEERWEGEN)[number]

/** Levels of the mbo; 1 is entree (earlier aka), from 2 on a startkwalificatie. */
export const NIVEAUS = [1, 2, 3, 4] as const
export type Niveau = (typeof NIVEAUS)[number]

/** Mostly at school, or mostly at work. */
export const LEERTRAJECTEN = ['bol', 'bbl'] as const
export type Leertraject = (typeof LEERTRAJECTEN)[number]
