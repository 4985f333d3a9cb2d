/** §4.3: so many cases of the same institution and product make a mass dispute. */
export const GROUP_FROM = 10;
