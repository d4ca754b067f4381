/** The folder of the example drivers, from the root of the repository. */
export const DRIVERS = 'kernel-lab/drivers';
