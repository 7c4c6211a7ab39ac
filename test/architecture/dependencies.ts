/** Fewer letters than this beside its name is no reason. */
const SHORTEST_REASON = 15

interface PackageJson {
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
}

/** Dependencies that no line of the architecture document names with a reason: the name in backticks, and words beside it. */
export function unexplainedDependencies(packageJson: PackageJson, architecture: string): string[] {
  const names = [...Object.keys(packageJson.dependencies ?? {}), ...Object.keys(packageJson.devDependencies ?? {})]
  const lines = architecture.split('\n')
  return names.filter((name) => !lines.some((line) => line.includes(`\`${name}\``) && hasReason(line)))
}

function hasReason(line: string): boolean {
  return line.replaceAll(/`[^`]*`/g, '').replaceAll(/[^\p{L}]/gu, '').length >= SHORTEST_REASON
}
