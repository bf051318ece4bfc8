/** The product's names, in one place so that a deployment can rename them. */
export const BRAND = { app: 'Pix', orga: 'Pix Orga', admin: 'Pix Admin' } as const;
