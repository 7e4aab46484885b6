const bulk = 10;

/** What mugs cost, and how they are packed. */
export class Prices {
  /** In cents. From ten on, each costs less. */
  of(mugs: number): number {
    return mugs * (mugs >= bulk ? 4_00 : 5_00);
  }

  /** How many fit into the box: ten at most. */
  inBox(mugs: number): number {
    return mugs > bulk ? bulk : mugs;
  }

  /** For a person to read. Its words are open. */
  tag(mugs: number): string {
    return ['mugs', mugs].join(' ');
  }
}
