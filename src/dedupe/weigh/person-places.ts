/** Places of the comparisons in the vector of two people. */
export const AT = {
  given: 0, family: 1, email: 2, phone: 3, address: 4, place: 5, birth: 6, linkedin: 7, externalId: 8, company: 9, generation: 10, formOfAddress: 11,
} as const; // biome-ignore format: a table reads better dense
