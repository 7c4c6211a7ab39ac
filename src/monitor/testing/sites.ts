/** Sites that schools and experiments are drawn from: few, so that they meet; one brin with two sites. */
export const SITES = [
  { brin: '00AA', vestiging: '00' },
  { brin: '00AA', vestiging: '01' },
  { brin: '07BB', vestiging: '00' },
  { brin: "9'C;", vestiging: '12' },
] as const
