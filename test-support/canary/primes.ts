/** The first prime from there on: an amount no sum and no difference of others gives by chance. */
export function primeFrom(start: number): number {
  for (let candidate = start | 1; ; candidate += 2) if (isPrime(candidate)) return candidate;
}

function isPrime(candidate: number): boolean {
  for (let divisor = 3; divisor * divisor <= candidate; divisor += 2) if (candidate % divisor === 0) return false;
  return candidate % 2 !== 0;
}
