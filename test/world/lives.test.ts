import { describe } from 'vitest'
import { openTestDatabase } from '../../src/platform/database/testing/test-database.ts'
import { amira } from './lives/amira.ts'
import { bilal } from './lives/bilal.ts'
import { fleur } from './lives/fleur.ts'
import { group } from './lives/group.ts'
import { milan } from './lives/milan.ts'
import { sem } from './lives/sem.ts'

/**
 * Pupils of the invented region live their lives, through the pages as each person opens them, day after day; each in a region
 * of their own. What is expected is worked out by hand beside it.
 */
describe('Bilal, older than his class, is called every morning he is missing', () => bilal(openTestDatabase))
describe('Fleur is ahead and accelerates', () => fleur(openTestDatabase))
describe('Amira has two schools and a company', () => amira(openTestDatabase))
describe('Sem switches, and has a startkwalificatie outside', () => sem(openTestDatabase))
describe('the experiment of a group stops', () => group(openTestDatabase))
describe('Milan’s dossier was refused and came back', () => milan(openTestDatabase))
