/** Where a copied quiz comes from: its author is named wherever the copy is shown. */
export interface Origin {
	setId: string;
	title: string;
	author: string;
}
