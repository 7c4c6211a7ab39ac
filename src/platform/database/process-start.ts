import { readFileSync } from 'node:fs'

/**
 * When a running process started, in the kernel's own words: numbers of processes are given out again, in a container
 * even the same one at every start. Null when there is no such process, or where the system does not tell (not Linux).
 */
export function processStart(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // proc(5): the name may hold spaces and brackets; after it, the start is field 22 of all
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
    return `${boot} ${ticks}`
  } catch {
    return null
  }
}
