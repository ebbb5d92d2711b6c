/** The last of `migrations/`: a database without it is behind this code. */
export const NEWEST_MIGRATION = 'Events1760000000110';
