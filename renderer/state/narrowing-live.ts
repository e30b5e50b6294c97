/** Facets and saved views of the vault that this page has open. One for the page's life: locking ends both. */
import { FacetCounts } from './facet-counts.ts';
import { library } from './library-live.ts';
import { SavedViews } from './saved-views.ts';

export const facetCounts = new FacetCounts(library);
export const savedViews = new SavedViews(library);

facetCounts.follow();
savedViews.follow();
