/** By what the list can be narrowed, in the order of the sidebar. */
export const facetNames = ['verdict', 'device', 'person', 'tag', 'archive', 'flag'] as const;
export type FacetName = (typeof facetNames)[number];
