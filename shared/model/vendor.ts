/** Who made an archive. `generic` is any archive with sound in it that no other adapter recognised. */
export const vendorIds = ['alexa', 'generic'] as const;
export type VendorId = (typeof vendorIds)[number];
